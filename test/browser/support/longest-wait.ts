/** For what is certain to come, on a machine however slow. Only a test that fails waits as long. */
export const LONGEST_WAIT_MS = 60_000;
