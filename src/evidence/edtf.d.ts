/** The part of npm `edtf` that Attest uses; the package brings no types. */
declare module "edtf" {
  interface ExtDate {
    /** `Date`, `Season` (which includes quarters), `Year`, `Decade`, `Interval`, `Set`, … */
    readonly type: string;
    /** The value as the package prints it. */
    readonly edtf: string;
    /** First and last instant, in milliseconds since 1970 UTC; infinite where open. */
    readonly min: number;
    readonly max: number;
  }
  /** @throws Error where the text is no EDTF */
  const edtf: (text: string) => ExtDate;
  export { edtf as default };
}
