/** The reference's style: the web client's colours and one column of text. */
export const STYLE = `
:root {
  color-scheme: light;
  --ground: #faf9f6; --surface: #ffffff; --sunken: #f2f0eb; --line: #e4e0d9;
  --ink: #1e1c19; --ink-soft: #5d5850; --accent: #0a5f5b; --accent-soft: #dff0ed;
  --good: #1f7a3d; --good-soft: #e2f3e6; --bad: #b3261e; --bad-soft: #fbe9e6;
  --warm: #8a5300; --warm-soft: #fbefd9;
}
@media (prefers-color-scheme: dark) {
  :root:not([data-theme="light"]) {
    color-scheme: dark;
    --ground: #141312; --surface: #1c1b19; --sunken: #100f0e; --line: #2d2b28;
    --ink: #eeebe6; --ink-soft: #b0aaa0; --accent: #7dd5cc; --accent-soft: #17302e;
    --good: #74cf8f; --good-soft: #16301e; --bad: #ff938a; --bad-soft: #3b1d1a;
    --warm: #ecb95f; --warm-soft: #352812;
  }
}
:root[data-theme="dark"] {
  color-scheme: dark;
  --ground: #141312; --surface: #1c1b19; --sunken: #100f0e; --line: #2d2b28;
  --ink: #eeebe6; --ink-soft: #b0aaa0; --accent: #7dd5cc; --accent-soft: #17302e;
  --good: #74cf8f; --good-soft: #16301e; --bad: #ff938a; --bad-soft: #3b1d1a;
  --warm: #ecb95f; --warm-soft: #352812;
}
* { box-sizing: border-box; }
html { scroll-padding-top: 24px; }
body {
  margin: 0; background: var(--ground); color: var(--ink);
  font: 16px/1.6 "Inter Variable", system-ui, -apple-system, "Segoe UI", sans-serif;
}
a { color: var(--accent); text-underline-offset: 3px; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 4px; }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; }
h1 { font-size: 32px; margin: 0; }
h2 { font-size: 24px; margin: 64px 0 8px; }
h3 { font-size: 18px; margin: 0; }
h3 a { color: inherit; text-decoration: none; }
h3 a:hover { text-decoration: underline; }
h4 { font-size: 14px; margin: 24px 0 8px; }
p { margin: 12px 0; max-width: 68ch; }
code, pre { font: 13.5px/1.6 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
p code, dd code { background: var(--sunken); border-radius: 4px; padding: 2px 5px; overflow-wrap: anywhere; }
pre {
  margin: 16px 0; padding: 14px 16px; overflow-x: auto;
  background: var(--sunken); border: 1px solid var(--line); border-radius: 10px;
}
.meta { color: var(--ink-soft); font-size: 14px; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 16px; top: 16px; background: var(--surface); padding: 8px 12px; z-index: 2; }
.page { max-width: 1120px; margin: 0 auto; padding: 20px 20px 96px; }
nav .home { display: inline-block; font-weight: 700; color: var(--ink); text-decoration: none; padding: 8px 0; }
nav ul { list-style: none; margin: 0; padding: 0; }
nav > div > ul > li, nav details > ul > li { margin-top: 16px; }
nav > div > ul > li > a, nav details > ul > li > a { font-weight: 600; font-size: 14px; color: var(--ink); text-decoration: none; }
nav ul ul a {
  display: flex; align-items: center; gap: 8px; min-height: 36px;
  font-size: 14px; color: var(--ink-soft); text-decoration: none;
}
nav ul ul a:hover { color: var(--ink); }
nav .wide { display: none; }
nav summary { min-height: 44px; display: flex; align-items: center; font-weight: 600; cursor: pointer; }
nav summary::after { content: "+"; margin-left: auto; color: var(--ink-soft); font-size: 18px; }
nav details[open] > summary::after { content: "−"; }
nav .narrow { border: 1px solid var(--line); border-radius: 10px; background: var(--surface); padding: 0 16px; margin: 8px 0 28px; }
nav .narrow[open] { padding-bottom: 16px; }
article { background: var(--surface); border: 1px solid var(--line); border-radius: 12px; padding: 20px; margin: 20px 0; }
.address { display: flex; align-items: center; gap: 10px; margin: 10px 0; }
.address code { background: none; padding: 0; overflow-wrap: anywhere; font-size: 14.5px; }
.method {
  flex: none; min-width: 52px; text-align: center; font: 600 11px/20px ui-monospace, Menlo, Consolas, monospace;
  border-radius: 5px; background: var(--accent-soft); color: var(--accent); padding: 0 5px;
}
.method.post, .method.put, .method.patch { background: var(--warm-soft); color: var(--warm); }
.method.delete { background: var(--bad-soft); color: var(--bad); }
dl { margin: 0; border-top: 1px solid var(--line); }
dl > div { padding: 10px 0; border-bottom: 1px solid var(--line); scroll-margin-top: 24px; }
dt { display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px 10px; }
dt code { font-weight: 600; }
dd { margin: 2px 0 0; color: var(--ink-soft); font-size: 14.5px; max-width: 68ch; }
.type { color: var(--ink-soft); font-size: 13px; }
.required { color: var(--warm); font-size: 12px; font-weight: 600; }
.status { flex: none; font: 600 12px/22px ui-monospace, Menlo, Consolas, monospace; border-radius: 5px; padding: 0 7px; }
.status.good { background: var(--good-soft); color: var(--good); }
.status.bad { background: var(--bad-soft); color: var(--bad); }
.answers { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--line); }
.answers > li { border-bottom: 1px solid var(--line); font-size: 14.5px; }
.answers summary, .answers p { display: flex; align-items: center; gap: 10px; min-height: 44px; margin: 0; max-width: none; }
.answers summary { cursor: pointer; list-style: none; }
.answers summary::-webkit-details-marker { display: none; }
.answers summary::after { content: "+"; margin-left: auto; color: var(--ink-soft); font-size: 18px; }
.answers details[open] > summary::after { content: "−"; }
.answers details[open] { padding-bottom: 12px; }
.answers h4:first-of-type { margin-top: 8px; }
:target { scroll-margin-top: 24px; }
dt:target { background: var(--accent-soft); border-radius: 6px; padding: 2px 6px; }
@media (min-width: 64rem) {
  .page { display: grid; grid-template-columns: 260px minmax(0, 1fr); gap: 64px; padding-top: 40px; }
  nav { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; padding: 0 0 40px; }
  nav .wide { display: block; }
  nav .narrow { display: none; }
  article { padding: 24px 28px; }
  h2:first-child { margin-top: 56px; }
}
@media print { nav { display: none; } details:not([open]) > :not(summary) { display: block; } }
`;
