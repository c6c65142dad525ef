/** The import rules of docs/architecture.md. */
const room = (name) => ({ path: `^${name}/` });
const onlyFrom = (name, from, to, comment) => ({ name, severity: "error", comment, from, to });
module.exports = {
  forbidden: [
    onlyFrom("no-cycles", {}, { circular: true }, "No cycles anywhere."),
    onlyFrom(
      "shared-imports-nothing-of-ours",
      room("shared"),
      { path: "^(electron|renderer|db|central|build)/" },
      "shared is pure.",
    ),
    onlyFrom(
      "shared-has-no-io",
      { path: "^shared/", pathNot: "\\.test\\.ts$" },
      { dependencyTypes: ["core"] },
      "No Node module in shared.",
    ),
    onlyFrom(
      "db-imports-shared-only",
      room("db"),
      { path: "^(electron|renderer|central|build)/" },
      "db knows shared only.",
    ),
    onlyFrom(
      "renderer-imports-shared-only",
      room("renderer"),
      { path: "^(electron|db|central|build)/" },
      "The window talks to nothing but the typed client.",
    ),
    onlyFrom(
      "core-imports-shared-and-db",
      { path: "^electron/core/" },
      { path: "^(electron/(main|preload|cli)|renderer|central|build)/|node_modules/electron/" },
      "The core host never imports Electron.",
    ),
    onlyFrom(
      "main-imports-contract-only",
      { path: "^electron/(main|preload)/" },
      { path: "^(db|renderer|central|build|electron/(core|cli))/|^shared/(?!contract/)" },
      "The main process holds no tax data.",
    ),
    onlyFrom(
      "cli-has-no-logic",
      { path: "^electron/cli/" },
      { path: "^(renderer|central|build|electron/(main|preload))/" },
      "The command line uses the core's use cases.",
    ),
    onlyFrom(
      "central-imports-shared-only",
      room("central"),
      { path: "^(electron|renderer|db|build)/" },
      "The central service knows shared only.",
    ),
    onlyFrom(
      "no-orphan-tests-import",
      { pathNot: "^tests/|\\.test\\.tsx?$" },
      { path: "^tests/" },
      "Product code never imports tests.",
    ),
    onlyFrom(
      "not-to-dev-dep",
      { path: "^(electron|shared|db|central)/", pathNot: "\\.test\\.ts$" },
      { dependencyTypes: ["npm-dev"], pathNot: "node_modules/(electron|@types)" },
      "Shipped code uses dependencies only.",
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|artifacts)/" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".mjs", ".js"] },
    parser: "swc",
  },
};
