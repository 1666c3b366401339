import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** Whether certificates can be made here. */
export function canMakeCertificates(): boolean {
  return spawnSync("openssl", ["version"]).status === 0;
}

/** Writes `private.key` and `public.crt`, self-signed for localhost, into a directory. */
export function makeCertificate(directory: string): void {
  const { status, stderr } = spawnSync(
    "openssl",
    [
      ...["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"],
      ...["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"],
      ...["-keyout", join(directory, "private.key"), "-out", join(directory, "public.crt")],
    ],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`No certificate could be made: ${stderr}`);
}
