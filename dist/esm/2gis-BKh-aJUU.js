import { d as defineVendor, o as optional, g as flag } from './define-vendor-CybUh6Jd.js';

/**
 * 2GIS. Its frames are held by their address and need nothing more.
 * `api`: also load the script of its MapGL API. Default: false. `data-2gis="true"`.
 * Source: https://docs.2gis.com/en/mapgl/overview (its address as ten public repositories have it, 2026-11-25)
 */
const twoGis = defineVendor({
    id: '2gis',
    name: '2GIS',
    options: { api: optional(flag) },
    tag: ({ api }) => (api ? { src: 'https://mapgl.2gis.com/api/js/v1' } : undefined),
});

export { twoGis as t };
