import type { HeldItem } from '../gate/marked.js';
import type { NoticeView } from './notice.js';
/** Stands in for a held embed: what it is, who would receive data, and two ways to load it. */
export declare const Placeholder: ({ view, item }: {
    view: NoticeView;
    item: HeldItem;
}) => import("preact").VNode<{}>;
