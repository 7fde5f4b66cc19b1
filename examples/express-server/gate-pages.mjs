// @ts-check
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { gateHtml, gateHtmlStream } from '@ilumee/consent/html';

/**
 * Express middleware: every page that `res.send` or `res.render` sends goes through `gateHtml` first.
 * @param {import('@ilumee/consent/html').ConsentConfig} config
 * @param {string} site the site's origin. Not taken from the request: a cache may keep the page for others, and
 *   anyone can send any `Host`
 * @returns {import('express').RequestHandler}
 */
export function gatePages(config, site) {
  return (request, response, next) => {
    const { send } = response;
    response.send = function (body) {
      const type = this.get('Content-Type') ?? 'text/html';
      const isPage = typeof body === 'string' && type.startsWith('text/html');
      // Before Express counts the length and makes the ETag.
      return send.call(this, isPage ? gateHtml(body, config, { url: site + request.originalUrl }) : body);
    };
    next();
  };
}

/**
 * Sends a page from a file, piece by piece.
 * @param {string} file
 * @param {import('express').Response} response
 * @param {import('@ilumee/consent/html').ConsentConfig} config
 * @param {string} url of the page
 */
export async function streamPage(file, response, config, url) {
  response.type('html');
  const page = Readable.toWeb(createReadStream(file)).pipeThrough(gateHtmlStream(config, { url }));
  await pipeline(Readable.fromWeb(page), response);
}
