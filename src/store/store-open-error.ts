/** A store could not be opened. The message is for the operator: what is wrong, where, and what to do about it. */
export class StoreOpenError extends Error {
  override readonly name = "StoreOpenError";
}
