// @ts-check
// Prints the path of the Chromium that the tests use, after installing one where there is none.
import { ensureBrowser } from './chromium.mjs';

try {
  console.log(ensureBrowser());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
