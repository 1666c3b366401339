/** Builds the playground when it is missing or older than what it is made from. `npm start` calls it each time. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const here = fileURLToPath(new URL(".", import.meta.url));
const built = join(here, "dist", "index.html");
const sources = ["index.html", "vite.config.mjs", "src", "../schema/operations", "../package-lock.json"];

if (!existsSync(built) || newest(sources.map((source) => join(here, source))) > statSync(built).mtimeMs) {
  await build();
}

function newest(paths) {
  return Math.max(
    ...paths.filter(existsSync).map((path) => {
      const status = statSync(path);
      if (!status.isDirectory()) return status.mtimeMs;
      return newest([...readdirSync(path).map((name) => join(path, name))]);
    }),
  );
}

async function build() {
  const vite = await import("vite").catch(() => null);
  if (vite === null) {
    console.warn("Playground not built: that needs the development dependencies. The API works without it.");
    return;
  }
  const start = performance.now();
  await vite.build({ configFile: join(here, "vite.config.mjs"), logLevel: "error" });
  compress(join(here, "dist"));
  console.log(`Playground built in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
}

/** The server sends these to browsers that take them; compressing once is cheaper than at each request. */
function compress(directory) {
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(js|css|html|ttf|json)$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    writeFileSync(`${path}.gz`, gzipSync(readFileSync(path)));
  }
}
