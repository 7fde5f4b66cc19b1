const e=String.raw`google-analytics _ga _ga_* _gid _gat _gat_* _dc_gtm_* _gac_(UA|G)-* AMP_TOKEN __utm[abcmtvz] __utmxx? FPID FPLC
google-ads _gcl_* FPGCL(AW|GB|DC) _gac_gb_*
google-publisher __gads __gpi __eoi __gsas GoogleAdServingTest GED_PLAYLIST_ACTIVITY
microsoft-uet _uet*
microsoft-clarity _cl[ct]k _clsk
meta-pixel _fb[pc] lastExternalReferrer(Time)?
tiktok-pixel _ttp _tt_enable_cookie ttcsid ttcsid_* ?ttclid tt_(appInfo|sessionId|pixel_session_index)
linkedin-insight li_(fat_id|giant|adsId) ln_or ?_guid
pinterest-tag _pin_unauth _(derived_)?epik
snap-pixel _scid _scid_r _sctr _ScCbts _schn1? u_sc[ls]id u_sc[ls]id_r
x-pixel _tw(clid|pid)
reddit-pixel _rdt_(uuid|cid|em)
yandex-metrica _ym_* _ym\d+* __ym_tab_guid
mailru-top tmr_* ?domain_sid
roistat roistat_*
hotjar _hj* hjViewportId
contentsquare _cs_(c|id|s|cvars|ex|rl|root-domain|same_site|debug) _cs_mk_* _cs_tld* __CT_Data _CT_RS_ WRUID
mixpanel mp_*_mixpanel __mpq_* mp_(gen_new_)?tab_id_* mixpanel(Browser|Flags)Db
amplitude AMP_[\da-f]{10} AMP_(MKTG|unsent|remote_config|diagnostics)_* AMP_(TLD)?TEST* AMP_PAGE_VIEW ?amp_[\da-f]{6} amplitude_id_*
posthog ph_*_(posthog|window_id|primary_window_exists|session_registered_properties)
segment ajs_(anonymous_id|user_id|user_traits|group_id|group_properties) ?analytics_session_id* persisted-queue:*
rudderstack rl_(user_id|trait|anonymous_id|group_id|group_trait|page_init_referr(er|ing_domain)|session|auth_token) rudder_* test_rudder_cookie
snowplow _sp_(id|ses).* snowplowOutQueue_*
matomo _pk_(id|ses|ref|cvar|hsr).* _pk_testcookie* mtm_(cookie_)?consent
umami umami.cache
heap _hp[25]_*
fullstory ?fs_(uid|lua) _fs_(uid|lua)
logrocket _lr_(uf|tabs|hb|id)_*
crazyegg _ce.* _CEFT cebsp?_? _crazyegg
mouseflow mf_user mf_[\da-f-]{36}
vwo _vwo_* _vis_opt_(?!out)*
optimizely optimizely(?!OptOut)*
adobe-analytics AMCVS?_* s_(cc|sq|vi|fid|ecid) ?s_(ppvl?|tp|nr) kndctr_*_(identity|cluster) sat_track
criteo cto_(bundle|bidid|lwid|tld_test) criteo_*
taboola ?t_(pt_)?gid _tb_(sess_r|t_ppg) taboola*
outbrain outbrain_* dicbo_id OB-*
quantcast __qca
hubspot __hs(tc|src?|sc) hubspotutk messagesUtk
klaviyo __kla_id klaviyo*
onesignal ONE_SIGNAL_SDK_DB onesignal-*
intercom intercom-(id|session|device-id)-* intercom.intercom-*
crisp crisp-client*
tawk twk_* tawk_* TawkConnectionTime __tawkuuid
zendesk __zlc(mid|store) ZD-*
livechat __livechat* __lc_*
jivo jv_(enter_ts|visits_count|refer|utm|pages_count|client_id)_*
bitrix24 b24[_-]*
wistia _simplex _distillery wistia* ?muxData
recaptcha _grecaptcha rc::*
stripe __stripe_[ms]id
sentry sentryReplaySession
datadog-rum _dd_s _dd_s_v2 _DD_SESSION`;let t,o;const i=e=>(e=>`^${e.replace(/\./g,"\\.").replace(/\*/g,".+")}$`)(e.replace(/^\?/,""));function s(e){const[,t="",o,i]=/^(\w+):(?:\/(.+)\/|(.*))$/.exec(e)??[];return{kind:t,matches:o?e=>new RegExp(o).test(e):e=>e===i}}const n=({cookies:e,storage:t},o,i)=>"cookie"===o?e.some(({match:e})=>new RegExp(e).test(i)):t.some(e=>{const t=s(e);return t.kind===o&&t.matches(i)}),r="in use by this page; it is erased at the start of the next one";function a(e){const t=new Set(["/"]);for(let o=e.indexOf("/",1);o>0;o=e.indexOf("/",o+1))t.add(e.slice(0,o)).add(e.slice(0,o+1));return[...t.add(e)]}const c=()=>document.cookie.split("; ").map(e=>e.split("=")[0]).filter(Boolean);function _(e){const t="https:"===location.protocol?["","; Secure","; Secure; SameSite=None; Partitioned"]:[""];for(const o of function(e=location.hostname){const t=e.split(".");return[void 0,...t.map((e,o)=>t.slice(o).join("."))]}())for(const i of a(location.pathname))for(const s of t)document.cookie=`${e}=; Max-Age=0; Path=${i}${o?`; Domain=${o}`:""}${s}`}function d(e){try{return window[e]}catch{return}}function l(e){return new Promise(t=>{const o=indexedDB.deleteDatabase(e);o.onsuccess=()=>t(void 0),o.onerror=()=>t("the browser refused"),o.onblocked=()=>t(r),setTimeout(()=>t(r),1e3)})}async function p(e,t=()=>!1){const o=[],i=e.flatMap(({cookies:e})=>e.map(({match:e})=>new RegExp(e))),n=[...new Set(c())].filter(e=>i.some(t=>t.test(e))&&!t("cookie",e));n.forEach(_);const r=c(),a=n.filter(e=>!r.includes(e));for(const e of n.filter(e=>r.includes(e)))o.push({what:`cookie:${e}`,why:"set for a path or a host that this page can not reach"});const p=[],u=e.flatMap(e=>e.storage.map(s));for(const e of["localStorage","sessionStorage"]){const i=d(e),s=u.filter(t=>t.kind===e);for(const n of i&&s.length?Object.keys(i):[])s.some(({matches:e})=>e(n))&&!t(e,n)&&(i.removeItem(n),null===i.getItem(n)?p.push(`${e}:${n}`):o.push({what:`${e}:${n}`,why:"the browser kept it"}))}const m=u.filter(({kind:e})=>"indexedDB"===e);for(const e of m.length?await async function(){try{return(await indexedDB.databases()).map(({name:e})=>e??"")}catch{return[]}}():[]){if(!m.some(({matches:t})=>t(e))||t("indexedDB",e))continue;const i=await l(e);i?o.push({what:`indexedDB:${e}`,why:i}):p.push(`indexedDB:${e}`)}return{cookies:a,storage:p,notErased:o}}async function u(s,{settings:r,mayRun:a,setToErase:c}){const _=(s,c)=>function({vendors:s,unlisted:r},a,c){const _=s.filter(e=>n(e,a,c));return _.length||!(s=>(o??=RegExp([...(t??=new Map(e.split("\n").map(e=>[/\S+/.exec(e)[0],e.split(" ").slice(1)]))).values()].flatMap(e=>e.map(i)).join("|"))).test(s))(c)?_:r().filter(e=>n(e,a,c))}(r,s,c).some(a),d=await p(s,_);d.notErased.some(({what:e})=>e.startsWith("indexedDB"))||c([]),setTimeout(()=>{p(s.filter(e=>!a(e)),_)},500);const l=s.filter(e=>r.rules.vendors.has(e.id)||((e,{cookies:t,storage:o,notErased:i})=>[...t.map(e=>`cookie:${e}`),...o,...i.map(({what:e})=>e)].some(t=>{const[,o="",i=""]=/^(\w+):(.*)$/s.exec(t)??[];return n(e,o,i)}))(e,d)),u=l.filter(({hosts:e})=>e.some(e=>!e.startsWith("/"))).map(({id:e})=>({what:`cookies on the hosts of ${e}`,why:"no page can erase cookies of another site"}));return{...d,vendors:l.map(({id:e})=>e),notErased:[...d.notErased,...u]}}class m extends Error{option;problem;fix;name="ConsentError";constructor(e,t,o){super(`consent: ${e}: ${t}. ${o}`),this.option=e,this.problem=t,this.fix=o}}const h=(e,t)=>"revoke"===e?"dpv:ConsentWithdrawn":t?"dpv:ConsentGiven":"dpv:ConsentRefused";function g({settings:e,record:t,history:o,isGranted:i}){if(!t)throw new m("receipt","there is no record yet","Wait for an answer");const{controller:s={},policy:n,vendors:r,rules:a,disclosure:c={}}=e,_=r.map(({id:e,name:t,category:o,country:s,policyUrl:n})=>({party_name:t,party_role:"third party",purpose:o,country:s??null,party_url:n??null,consented:i(e)})),d=[...new Set(r.map(({country:e})=>e))].filter(e=>e&&e!==s.country);return{schema_version:"https://w3id.org/dpv/schema/dpv-27560#record",record_id:t.id,pii_principal_id:t.id,privacy_notice:{version:t.policy,url:n?.url??null,language:t.language,sha256:t.notice},pii_controllers:[{party_name:s.name??location.hostname,party_role:"controller",party_contact:s.contact??null,registration:s.registration??null,country:s.country??null}],processing:a.categories.map(e=>({purpose:e,lawful_basis:"consent",consented:i(e),pii_information:c.dataCollected??[],recipient_third_parties:_.filter(({purpose:t})=>t===e),withdrawal_method:"the notice on every page, or IlumeeConsent.revoke()",privacy_rights:c.rightsUrl??null,validity_duration:{from:t.time,until:t.expires}})),events:(o.length?o:[t]).map(({time:e,method:t,choices:o,policy:i})=>({event_time:e,event_type:t,event_state:h(t,Object.values(o).includes(!0)),policy_version:i,choices:o})),article_8:{term:{from:t.time,until:t.expires},third_parties:_.length>0,cross_border:d,publication:c.publication??!1,data_collected:c.dataCollected??[]},preference_signals:{gpc:t.gpc}}}function f(e){const t=document.createElement("a");t.href=URL.createObjectURL(new Blob([JSON.stringify(e,null,2)],{type:"application/json"})),t.download=`consent-receipt-${e.record_id}.json`,t.click(),setTimeout(()=>URL.revokeObjectURL(t.href),1e3)}export{g as createReceipt,f as download,u as eraseTraces};
