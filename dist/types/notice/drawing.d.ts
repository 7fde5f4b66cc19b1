import type { CreateDrawing } from './notice.js';
/** Draws the notice and what stands in the page for it, tells who listens, and does what its controls ask for. */
export declare const createDrawing: CreateDrawing;
