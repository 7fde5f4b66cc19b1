// @ts-check
// A shop whose pages carry vendor tags as the vendors hand them out: nothing in pages/ is marked.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import express from 'express';
import { gatePages, streamPage } from './gate-pages.mjs';

const SITE = process.env.SITE ?? 'http://localhost:3000';
const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const config = JSON.parse(readFileSync(path('config.json'), 'utf8'));

export const app = express();
app.use(gatePages(config, SITE));

// The library, which asks the visitor and releases what was held.
app.use('/consent', express.static(path('../../dist')));
app.get('/consent.json', (_request, response) => void response.json(config));

// A page that is text: a template engine's, say.
app.get('/', (_request, response) => void response.send(readFileSync(path('pages/index.html'), 'utf8')));

// A page that is a stream.
app.get('/video', (request, response) =>
  streamPage(path('pages/video.html'), response, config, SITE + request.originalUrl),
);

// What is no page stays as it is.
app.get('/feed', (_request, response) => void response.type('text').send('<script src="https://acme.example/tag.js">'));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { port } = new URL(SITE);
  app.listen(Number(port) || 80, () => console.log(SITE));
}
