import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The window. Chromium 114 is the oldest runtime it must run in. */
export default defineConfig({
  root: "renderer",
  base: "/",
  plugins: [react()],
  build: {
    outDir: "../dist/app/window",
    emptyOutDir: true,
    target: "chrome114",
    sourcemap: false,
    chunkSizeWarningLimit: 4096,
    // The content security policy has no data: scripts or styles; fonts and images stay files.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
