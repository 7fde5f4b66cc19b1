import type { SinkContext } from './sink-context.js';
/**
 * HTML, with a held address somewhere in it, in which what is held is marked as held; the same string where nothing is.
 * Tag by tag, as pages write markup in pieces.
 * @param runsScripts whether scripts in it would run (`document.write`; `innerHTML` runs none)
 * @param isBody whether it is parsed as what stands in an element of HTML, and as a whole
 * @param quote around what is added: XML needs one; in HTML it may stand in what is no tag but part of a value, that
 * must not end by it
 */
export declare const holdHtml: (html: string, runsScripts: boolean, context: SinkContext, isBody?: boolean | undefined, quote?: string | undefined) => string;
