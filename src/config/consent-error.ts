/** An integrator's mistake: which option, what is wrong with its value, and what to do. */
export class ConsentError extends Error {
  override readonly name = 'ConsentError';

  constructor(
    /** The option or the call: `consent.maxAgeDays`, `needs-user-activation`. */
    readonly option: string,
    readonly problem = '',
    readonly fix = '',
  ) {
    super(['consent', option, problem].filter(Boolean).join(': ') + (fix && `. ${fix}`));
  }
}
