// Wrong uses of `@ilumee/consent/server`, compiled by `tsc -p .` and never run, as in `public-api.ts`.
import { createServer, type IncomingMessage } from 'node:http';
import { createConsentLog, readConsent, toNodeListener, type ConsentRecord } from '../../src/server/index.js';

declare const request: Request;
declare const message: IncomingMessage;

const log = createConsentLog({ database: './consent-log', allowedOrigins: ['https://site.example'] });
export const response: Promise<Response> = log.handle(request, { address: '203.0.113.7' });
export const server = createServer(toNodeListener(log, { trustProxy: true }));
export const record: ConsentRecord | null = readConsent(request, { policy: { version: '1' } });
readConsent(message);
readConsent(message.headers.cookie);

// @ts-expect-error somebody has to be allowed to write
createConsentLog({ database: './consent-log' });
// @ts-expect-error a list, not one of them
createConsentLog({ database: './consent-log', allowedOrigins: 'https://site.example' });
// @ts-expect-error an address is never kept whole
createConsentLog({ database: './consent-log', allowedOrigins: [], store: { ip: 'whole' } });
// @ts-expect-error there may be no answer
void readConsent(request).choices;
// @ts-expect-error a request of Node goes through `toNodeListener`
void log.handle(message);
// @ts-expect-error a record is read-only
record!.policy = '2';
