import { defineConfig } from "vitest/config";

/** The tests a mutant of the law is judged by. */
export default defineConfig({
  test: { environment: "node", include: ["shared/law/**/*.test.ts"] },
});
