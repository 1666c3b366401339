/**
 * Finds what a real Neo4j needs here (a JDK, Maven for the first use), and starts it. No Docker.
 * Used by `npm run neo4j` (run.mjs) and, through that, by the tests.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, realpathSync } from "node:fs";
import { createServer } from "node:net";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const HERE = dirname(fileURLToPath(import.meta.url));
const TARGET = join(HERE, "target");

/** The releases that Attest is tested with, and the JDKs each runs on: `from` inclusive, `below` exclusive. */
export const RELEASES = [
  { name: "5", version: "5.26.30", from: 17, below: 22 },
  { name: "2026", version: "2026.08.1", from: 21, below: Infinity },
];

/** For each release: `{release, version, available, reason}`; `reason` is null where it is available. */
export function findNeo4j() {
  return RELEASES.map((release) => {
    const reason = whyNot(release);
    return { release: release.name, version: release.version, available: reason === null, reason };
  });
}

function whyNot(release) {
  if (findJdk(release) === null) return `no JDK ${range(release)} found (JAVA_HOME, PATH, /usr/lib/jvm)`;
  if (readClasspath(release) === null && !hasMaven())
    return "Maven (mvn) is not on the PATH, and is needed the first time";
  return null;
}

/**
 * Starts a server and resolves to its process once it takes connections.
 *
 * @param {{release: string, port: number, data: string, password?: string, certificates?: string, memory?: string}} options
 * @param {(line: string) => void} say told what is being done
 */
export async function startServer(options, say) {
  const release = RELEASES.find(({ name }) => name === options.release);
  if (release === undefined)
    throw new Error(
      `There is no release ${options.release}; there are ${RELEASES.map((r) => r.name).join(", ")}.`,
    );
  if (!["small", "machine"].includes(options.memory ?? "small"))
    throw new Error(`There is no memory ${options.memory}; there are small, machine.`);
  const reason = whyNot(release);
  if (reason !== null) throw new Error(`Neo4j ${release.version} cannot be started: ${reason}.`);
  const classpath = readClasspath(release) ?? resolveClasspath(release, say);
  const jdk = findJdk(release);
  say(`Starting Neo4j ${release.version} on JDK ${jdk.version} …`);
  mkdirSync(options.data, { recursive: true });
  const server = spawn(join(jdk.home, "bin", "java"), javaArguments(classpath, options), {
    stdio: ["pipe", "pipe", "pipe"],
  });
  await becomesReady(server);
  return server;
}

/** A port that was free a moment ago. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function javaArguments(classpath, { port, data, password, certificates, memory }) {
  const isSmall = memory !== "machine";
  return [
    ...(isSmall ? ["-Xms64m", "-Xmx512m", "-XX:+UseSerialGC"] : ["-XX:+UseG1GC"]),
    ...["-cp", classpath, join(HERE, "Neo4jServer.java")],
    ...["--port", String(port), "--data", data, "--memory", isSmall ? "small" : "machine"],
    ...(password === undefined ? [] : ["--password", password]),
    ...(certificates === undefined ? [] : ["--certificates", certificates]),
  ];
}

/** What the server printed before it was ready belongs into the error when it never is. */
function becomesReady(server) {
  return new Promise((resolve, reject) => {
    let output = "";
    const listen = (chunk) => {
      output = (output + chunk).slice(-20_000);
      if (/^READY$/m.test(output)) resolve();
    };
    server.stdout.setEncoding("utf8").on("data", listen);
    server.stderr.setEncoding("utf8").on("data", listen);
    server.once("error", reject);
    server.once("close", (code) => reject(new Error(`Neo4j ended with code ${code}:\n${output}`)));
  });
}

/** The newest JDK that the release runs on: `{home, version}`, or null. */
function findJdk({ from, below }) {
  const fitting = jdkHomes()
    .filter((home) => existsSync(join(home, "bin", "java")) && existsSync(join(home, "release")))
    .map((home) => ({ home, version: versionOf(home) }))
    .filter(({ home, version }) => version >= from && version < below && canCompile(home));
  return fitting.sort((a, b) => b.version - a.version)[0] ?? null;
}

function jdkHomes() {
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .map((directory) => join(directory, "java"))
    .filter((java) => existsSync(java))
    .map((java) => dirname(dirname(realpathSync(java))));
  return [
    ...(process.env.JAVA_HOME ? [process.env.JAVA_HOME] : []),
    ...onPath,
    ...inside("/usr/lib/jvm", ""),
    ...inside("/Library/Java/JavaVirtualMachines", "Contents/Home"),
  ];
}

function inside(directory, below) {
  return existsSync(directory) ? readdirSync(directory).map((name) => join(directory, name, below)) : [];
}

function versionOf(home) {
  const [, version] = /^JAVA_VERSION="(?:1\.)?(\d+)/m.exec(readFileSync(join(home, "release"), "utf8")) ?? [];
  return Number(version ?? 0);
}

/** The launcher is one source file, which a JRE cannot run. */
function canCompile(home) {
  return existsSync(join(home, "bin", "javac"));
}

function range({ from, below }) {
  return below === Infinity ? `${from} or later` : `${from} to ${below - 1}`;
}

function hasMaven() {
  return (
    spawnSync("mvn", ["--version"], { stdio: "ignore", shell: process.platform === "win32" }).status === 0
  );
}

function classpathFile({ name, version }) {
  return join(TARGET, `${name}-${version}.classpath`);
}

/** The classpath that was resolved before, unless a jar has gone since. */
function readClasspath(release) {
  if (!existsSync(classpathFile(release))) return null;
  const classpath = readFileSync(classpathFile(release), "utf8").trim();
  return classpath.split(delimiter).every((jar) => existsSync(jar)) ? classpath : null;
}

function resolveClasspath(release, say) {
  say(`Fetching the jars of Neo4j ${release.version} with Maven: only this once, some minutes …`);
  mkdirSync(TARGET, { recursive: true });
  const goals = ["dependency:build-classpath", `-Dmdep.outputFile=${classpathFile(release)}`];
  const { status, stdout, stderr } = spawnSync(
    "mvn",
    ["-q", "-B", "-f", join(HERE, "pom.xml"), `-Dneo4j.version=${release.version}`, ...goals],
    {
      encoding: "utf8",
      shell: process.platform === "win32",
    },
  );
  const classpath = readClasspath(release);
  if (status !== 0 || classpath === null)
    throw new Error(`Maven could not fetch Neo4j ${release.version}:\n${stdout}${stderr}`);
  return classpath;
}
