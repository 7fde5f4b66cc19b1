// Puts the example and React into one file, when the demo's server is first asked for it.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const HERE = dirname(fileURLToPath(import.meta.url));
const DIST = join(HERE, '../../dist');

export async function buildApp() {
  const [{ output }] = [
    await build({
      configFile: false,
      root: HERE,
      logLevel: 'error',
      // In a project of your own these come from node_modules.
      resolve: {
        alias: [
          { find: /^@ilumee\/consent$/, replacement: join(DIST, 'index.js') },
          { find: /^@ilumee\/consent\/react$/, replacement: join(DIST, 'react.js') },
        ],
      },
      build: {
        write: false,
        modulePreload: false,
        rollupOptions: { input: join(HERE, 'app.jsx'), output: { codeSplitting: false } },
      },
    }),
  ].flat();
  return output[0].code;
}
