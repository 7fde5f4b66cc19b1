import type { HeldItem } from '../gate/marked.js';
import type { NoticeView } from './notice.js';
export interface PlaceholderProps {
    readonly view: NoticeView;
    readonly item: HeldItem;
}
/** Stands in for a held embed: what it is, who would receive data, and two ways to load it. */
export declare const Placeholder: ({ view, item }: PlaceholderProps) => import("preact").VNode<{}>;
/** Draws a placeholder of the frame's size, in its place. */
export declare function drawPlaceholder(root: ShadowRoot, item: HeldItem, view: NoticeView): void;
