import type { SinkContext } from './sink-context.js';
/**
 * HTML in which what is held is marked as held; the same string where nothing is. Tag by tag, as pages write
 * markup in pieces.
 * @param runsScripts whether scripts in it would run (`document.write`; `innerHTML` runs none)
 */
export declare function holdHtml(html: string, runsScripts: boolean, context: SinkContext): string;
