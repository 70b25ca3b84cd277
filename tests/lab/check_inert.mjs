// Reads the lines of `santral-hub inspect html` from standard input and looks for anything active in them, with an
// HTML5 parser that is not the product's. Exit code 1 where something is found.
import { parse } from 'parse5';
import fs from 'node:fs';

const tags = new Set(('script style iframe object embed applet base meta link svg math form input button select textarea ' +
    'frame frameset audio video source track template noscript picture area map').split(' '));
const schemes = /^(javascript|vbscript|livescript|mocha|data|file|about|blob|filesystem):/;

function attributeProblem({ name, value }) {
    const bare = value.replace(/[\u0000-\u0020]/g, '').toLowerCase();
    if (/^on/i.test(name)) return `attribute ${name}`;
    if (name === 'alt' || name === 'title') return null;
    if (schemes.test(bare) || bare.startsWith('\\\\') || bare.startsWith('//')) return `${name}=${value}`;
    if (name === 'style' && /url|expression|import|behavior|\\|position/i.test(value)) return `style ${value}`;
    if (name === 'src' && !/^(cid|held):/.test(bare)) return `src ${value}`;
    if (name === 'href' && !/^(https?|mailto|tel):/.test(bare)) return `href ${value}`;
    return ['background', 'srcset', 'poster', 'action', 'formaction', 'ping', 'data'].includes(name) ? `attribute ${name}` : null;
}

function problems(html) {
    const found = [];
    const open = [parse(html)];
    while (open.length > 0) {
        const node = open.pop();
        if (node.tagName && tags.has(node.tagName)) found.push(`<${node.tagName}>`);
        for (const attribute of node.attrs ?? []) {
            const problem = attributeProblem(attribute);
            if (problem) found.push(problem);
        }
        open.push(...(node.childNodes ?? []), ...(node.content ? [node.content] : []));
    }
    return found;
}

const lines = fs.readFileSync(0, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
let bad = 0;
for (const line of lines) {
    const found = line.error ? [line.error] : problems(line.html);
    if (found.length === 0) continue;
    bad += 1;
    console.log(`${line.file}: ${found.join(', ')}`);
}
console.log(`${lines.length - bad} of ${lines.length} pages are inert`);
process.exitCode = bad ? 1 : 0;
