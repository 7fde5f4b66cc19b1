/** Names of the hidden fields, and what of the record is in them. */
const FIELDS = {
    consent_id: ({ id }) => id,
    consent_policy: ({ policy }) => policy,
    consent_time: ({ time }) => time,
};
const MARK = 'data-consent-attach';
/** By form, so that one that is attached twice has its fields once. */
const attached = new WeakMap();
function attach(form, { getRecord, onChange }) {
    const inputs = Object.keys(FIELDS).map((name) => {
        const input = document.createElement('input');
        return Object.assign(input, { type: 'hidden', name });
    });
    /** Without a record nothing is sent: an empty field would say that there is one. */
    function fill() {
        const record = getRecord();
        for (const input of inputs) {
            input.value = record ? FIELDS[input.name](record) : '';
            input.disabled = !record;
            if (!form.contains(input))
                form.append(input);
        }
    }
    /** Whatever the page or a framework has made of the fields, this is what is sent. */
    function onFormData({ formData }) {
        const record = getRecord();
        for (const [name, value] of Object.entries(FIELDS)) {
            if (record)
                formData.set(name, value(record));
            else
                formData.delete(name);
        }
    }
    fill();
    form.addEventListener('formdata', onFormData);
    const off = onChange(fill);
    return () => {
        off();
        form.removeEventListener('formdata', onFormData);
        for (const input of inputs)
            input.remove();
    };
}
const attachTo = (form, context) => {
    const entry = attached.get(form) ?? { count: 0, detach: attach(form, context) };
    entry.count++;
    attached.set(form, entry);
    let isAttached = true;
    return () => {
        if (!isAttached)
            return;
        isAttached = false;
        if (--entry.count)
            return;
        attached.delete(form);
        entry.detach();
    };
};
const attachToMarked = (context) => {
    const undo = new Map();
    function look() {
        for (const form of document.querySelectorAll(`form[${MARK}]`)) {
            if (!undo.has(form))
                undo.set(form, attachTo(form, context));
        }
        for (const [form, detach] of undo) {
            if (form.isConnected && form.hasAttribute(MARK))
                continue;
            undo.delete(form);
            detach();
        }
    }
    look();
    const options = { childList: true, subtree: true, attributes: true, attributeFilter: [MARK] };
    new MutationObserver(look).observe(document, options);
};

export { attachTo, attachToMarked };
