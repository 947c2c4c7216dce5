/** What stands at the front door where no pages are served: where to go instead. */
export const welcomePage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Hansa</title>
<style>
  :root { color-scheme: light dark; font: 1.1rem/1.6 Georgia, serif; }
  body { max-width: 34rem; margin: 12vh auto; padding: 0 1.5rem; }
  h1 { font-size: 3rem; font-weight: 400; letter-spacing: .02em; margin: 0; }
  a { color: inherit; }
  code { font-size: .9em; }
</style>
</head>
<body>
<h1>Hansa</h1>
<p>A shop as one GraphQL graph over eight small services.</p>
<p>No pages are served here. The graph is open:
explore it in <a href="/graphql">Apollo Sandbox</a>, or send operations to <code>POST /graphql</code>.</p>
<p>See also <a href="/health">health</a>, <a href="/ready">readiness</a> and <a href="/metrics">metrics</a>.</p>
</body>
</html>
`;
