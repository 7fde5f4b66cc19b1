import type { CreateDrawing } from './notice.js';
/** Draws the notice and the placeholders, tells who listens, and does what their controls ask for. */
export declare const createDrawing: CreateDrawing;
