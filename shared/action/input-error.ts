/** Something in the workflow that its author can mend, in sentences, one a line; shown without a stack. */
export class InputError extends Error {
  override readonly name = "InputError";
}
