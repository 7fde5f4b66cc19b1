import { d as defineVendor, o as optional, t as text } from './define-vendor-CybUh6Jd.js';

/**
 * Google Maps. Its frames are held by their address and need nothing more; with a key its JavaScript API is loaded.
 * `apiKey`: default none. `libraries`: `places,marker`. `callback`: name of a global function. `data-google-maps="…"`.
 * Source: https://developers.google.com/maps/documentation/javascript/load-maps-js-api, and the script tag as ten public
 * repositories have it (read 2026-11-25)
 */
const googleMaps = defineVendor({
    id: 'google-maps',
    name: 'Google Maps',
    main: 'apiKey',
    options: {
        apiKey: optional(text(/^[\w-]+$/, 'AIzaSyXXXXXXXX')),
        libraries: optional(text(/^[\w,]+$/, 'places,marker')),
        callback: optional(text(/^[\w$.]+$/, 'initMap')),
    },
    tag({ apiKey, libraries, callback }) {
        if (!apiKey)
            return undefined;
        const query = new URLSearchParams({ key: apiKey, loading: 'async' });
        if (libraries)
            query.set('libraries', libraries);
        if (callback)
            query.set('callback', callback);
        return { src: `https://maps.googleapis.com/maps/api/js?${query}` };
    },
});

export { googleMaps as g };
