/** Who may import whom. A new direction is a decision, not an import. */
const layer = (name) => `^${name}/`;
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: {
    pathNot: [...allowed, '^node_modules/', '^node:', '^[a-z_]+$'],
    dependencyTypesNot: ['core', 'npm', 'npm-dev', 'npm-peer', 'npm-no-pkg', 'unknown'],
  },
});

module.exports = {
  forbidden: [
    only('domain-is-pure', layer('domain'), [layer('domain')], 'Rules know nothing of the layers around them.'),
    {
      name: 'domain-no-frameworks',
      severity: 'error',
      from: { path: layer('domain') },
      to: { path: '^node_modules/(typeorm|pg|graphql|type-graphql|@apollo|fastify)(/|$)' },
    },
    only('entities-map', layer('entities'), [layer('entities'), layer('domain')], 'Entities map tables, nothing more.'),
    only('queries-read', layer('queries'), [layer('queries'), layer('domain'), layer('entities')], 'Reads use the domain and the tables.'),
    only(
      'commands-write',
      layer('commands'),
      [layer('commands'), layer('domain'), layer('entities'), layer('queries'), layer('integrations')],
      'Writes never know GraphQL.',
    ),
    only('schema-declares', layer('schema'), [layer('schema'), layer('domain')], 'Types of the API never import tables.'),
    only(
      'resolvers-dispatch',
      layer('resolvers'),
      [layer('resolvers'), layer('schema'), layer('commands'), layer('queries'), layer('domain')],
      'Resolvers are a table of contents.',
    ),
    only(
      'integrations-stand-alone',
      layer('integrations'),
      [layer('integrations'), layer('domain')],
      'Outside worlds behind small interfaces.',
    ),
    { name: 'nothing-imports-server', severity: 'error', from: { pathNot: '^(server|tests|demo|bench)/' }, to: { path: layer('server') } },
    {
      name: 'graphql-at-the-edge',
      severity: 'error',
      from: { pathNot: '^(schema|resolvers|server|tests|bench|examples|demo|graphiql)/|^queries/plan/' },
      to: { path: '^node_modules/(graphql|type-graphql|@apollo)(/|$)' },
    },
    {
      name: 'database-below',
      severity: 'error',
      from: { path: '^(schema|resolvers|domain)/' },
      to: { path: '^node_modules/(pg|typeorm)(/|$)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|graphiql/build)/' },
    parser: 'swc',
    tsPreCompilationDeps: false,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'], conditionNames: ['require', 'node', 'default'] },
  },
};
