/** An integrator's mistake: which option, what is wrong with its value, and what to do. */
export class ConsentError extends Error {
  override readonly name = 'ConsentError';

  constructor(
    /** The option or the call: `consent.maxAgeDays`, `needs-user-activation`. */
    readonly option: string,
    readonly problem: string,
    readonly fix: string,
  ) {
    super(`consent: ${option}: ${problem}. ${fix}`);
  }
}
