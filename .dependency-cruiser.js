// The borders between rooms, as docs/architecture.md draws them.
export default {
  forbidden: [
    {
      name: 'rooms-meet-in-the-schema-only',
      comment: 'A subgraph knows no other subgraph: it asks typed operations and hears events.',
      severity: 'error',
      from: { path: '^subgraphs/([^/]+)/' },
      to: { path: '^(subgraphs|gateway|standalone|flows|tools)/', pathNot: '^subgraphs/$1/' },
    },
    {
      name: 'the-chassis-knows-no-domain',
      severity: 'error',
      from: { path: '^chassis/' },
      to: { path: '^(subgraphs|schema|gateway|standalone|flows|tools)/' },
    },
    {
      name: 'the-contract-depends-on-nothing',
      severity: 'error',
      from: { path: '^schema/' },
      to: { pathNot: '^schema/' },
    },
    {
      name: 'the-gateway-knows-no-room',
      severity: 'error',
      from: { path: '^gateway/' },
      to: { path: '^(subgraphs|standalone|flows|tools)/' },
    },
    {
      name: 'flows-go-through-the-gateway',
      severity: 'error',
      from: { path: '^flows/' },
      to: { path: '^(subgraphs|gateway|chassis/src/(?!eventually))' },
    },
    {
      name: 'shopify-csv-goes-through-the-gateway',
      comment: 'It is a client of the graph like any other, and could be anywhere.',
      severity: 'error',
      from: { path: '^shopify-csv/' },
      to: { path: '^(subgraphs|schema|gateway|standalone|chassis|flows|bench|tools)/' },
    },
    {
      name: 'the-audit-imports-no-room',
      comment:
        'It knows the tables and the contract; of the standalone shop only where its database is.',
      severity: 'error',
      from: { path: '^audit/src/' },
      to: {
        path: '^(subgraphs|gateway|standalone|shopify-csv|flows|bench|tools)/',
        pathNot: '^standalone/src/(home|postgres[a-z-]*)\\.ts$',
      },
    },
    {
      name: 'only-the-audit-reads-every-database',
      comment:
        'A room that needs to know something of another asks it; flows may have the shop audited.',
      severity: 'error',
      from: { pathNot: '^(audit|flows)/' },
      to: { path: '^audit/' },
    },
    {
      name: 'nouns-know-no-verbs',
      comment:
        'An entity holds rules; it imports errors and other nouns, never what is done with it.',
      severity: 'error',
      from: { path: '^subgraphs/[^/]+/src/.+\\.entity\\.ts$' },
      to: { path: '^subgraphs/[^/]+/src/', pathNot: '(errors|\\.entity)\\.ts$' },
    },
    {
      name: 'the-door-is-outermost',
      severity: 'error',
      from: { path: '^subgraphs/[^/]+/src/', pathNot: '/(graphql/|subgraph\\.ts)' },
      to: { path: '^subgraphs/[^/]+/src/graphql/' },
    },
    {
      name: 'the-pages-know-the-graph-alone',
      comment: 'What a browser runs is a client like any other; its tests may open a shop.',
      severity: 'error',
      from: { path: '^frontend/', pathNot: '^frontend/e2e/' },
      to: { path: '^(subgraphs|chassis|gateway|standalone|shopify-csv|audit|flows|bench|tools)/' },
    },
    {
      name: 'the-applications-share-ui-and-graphql-only',
      severity: 'error',
      from: { path: '^frontend/(storefront|back-office)/' },
      to: { path: '^frontend/', pathNot: '^frontend/($1|ui|graphql)/' },
    },
    {
      name: 'the-ui-knows-no-graph',
      severity: 'error',
      from: { path: '^frontend/ui/' },
      to: { path: '^frontend/(graphql|storefront|back-office)/|@apollo|apollo-angular' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(\\.generated\\.ts$)|(^frontend/(dist|dist\\.new|\\.angular)/)' },
    tsPreCompilationDeps: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node'],
      extensions: ['.ts', '.js'],
    },
  },
};
