import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          // Some start programs of their own, on a machine that may be busy.
          testTimeout: 20_000,
          environment: "node",
          include: ["{shared,db,electron,renderer,build,central}/**/*.test.ts", "renderer/**/*.test.tsx"],
        },
      },
      {
        test: {
          name: "integration",
          environment: "node",
          include: ["tests/integration/**/*.test.ts", "tests/chaos/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
