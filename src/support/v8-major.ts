/** The major version of V8: its flags change from one to another. Node 20 has 11, Node 22 has 12, Node 24 has 13. */
export const v8Major = Number.parseInt(process.versions.v8);
