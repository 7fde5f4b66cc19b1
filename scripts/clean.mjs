// Empties dist/: chunk names carry a hash, so the last build's would stay beside the new ones.
import { rmSync } from 'node:fs';

rmSync('dist', { recursive: true, force: true });
