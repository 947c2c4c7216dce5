/** What stands at the front door while the pages are being built: it asks again by itself. */
export const waitingPage = (progress: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="2">
<title>Hansa opens in a moment</title>
<style>
  :root { color-scheme: light dark; font: 1.1rem/1.6 Georgia, serif; background: light-dark(#fbf7ef, #14191f); color: light-dark(#262b33, #ece5d8); }
  body { max-width: 34rem; margin: 16vh auto; padding: 0 1.5rem; }
  h1 { font-size: 3rem; font-weight: 400; letter-spacing: .02em; margin: 0; }
  a { color: inherit; }
</style>
</head>
<body>
<main>
<h1>Hansa</h1>
<p>The shop is open; its pages are being built, once, and show themselves when they are ready.</p>
<p role="status">${escaped(progress)}</p>
<p>Meanwhile the graph answers: <a href="/graphql">/graphql</a>.</p>
</main>
</body>
</html>
`;

const escaped = (text: string) => text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`);
