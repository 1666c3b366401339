import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

/** GraphiQL as a folder of plain files: served by Attest itself, with nothing from another host. */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "./",
  publicDir: false,
  oxc: { jsx: { runtime: "automatic" } },
  worker: { format: "es" },
  build: { outDir: "dist", emptyOutDir: true, target: "es2022", chunkSizeWarningLimit: 8000 },
  // For work on the playground itself: `npx vite playground` beside a running Attest.
  server: { proxy: { "/graphql": "http://127.0.0.1:4000" }, fs: { allow: [".."] } },
});
