import { componentStyle } from "./style-components.ts";

/** Colours, type and layout of the page. Measures follow one scale; every text colour has a contrast of at least 4.5 on its ground. */
const base = `
:root{color-scheme:light dark;--bg:#faf9f6;--surface:#fff;--sunk:#f4f2ed;--line:#e4e0d7;--strong:#cfc9bc;--ink:#1c2126;--soft:#5a636d;--link:#0b5a62;
--pass:#17703f;--pass-bg:#e6f4eb;--fail:#b3251c;--fail-bg:#fcebe8;--warn:#8a5800;--warn-bg:#fbf1dc;--info:#2355a4;--info-bg:#e8effb;--reused:#0d6770;--reused-bg:#e1f1f2;--skipped:#655d52;--skipped-bg:#efece5;
--mono:ui-monospace,"SF Mono","Cascadia Code",Menlo,Consolas,"DejaVu Sans Mono",monospace;--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Liberation Sans",Arial,sans-serif;--shadow:0 1px 2px rgb(28 33 38/.05),0 4px 16px rgb(28 33 38/.04)}
@media (prefers-color-scheme:dark){:root{--bg:#13161a;--surface:#1a1e23;--sunk:#21262c;--line:#2c333a;--strong:#454e57;--ink:#e9e7e2;--soft:#a2abb4;--link:#7ccbd2;
--pass:#6fce97;--pass-bg:#16291f;--fail:#ff9389;--fail-bg:#2e1817;--warn:#e6bb62;--warn-bg:#2e2512;--info:#97b9ff;--info-bg:#1a2740;--reused:#79d0d7;--reused-bg:#14292c;--skipped:#b4aca0;--skipped-bg:#26241f;--shadow:none}}
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:1.5rem}
body{margin:0;background:var(--bg);color:var(--ink);font:1rem/1.55 var(--sans);text-rendering:optimizeLegibility;overflow-wrap:anywhere}
h1,h2,h3,p,ul,ol,dl,dd,table,pre{margin:0;padding:0}
ul,ol{list-style:none}
code,pre{font-family:var(--mono);font-size:.875em}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.18em}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:4px}
[hidden]{display:none!important}
.visually-hidden{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:1rem;top:-4rem;background:var(--ink);color:var(--bg);padding:.6rem 1rem;border-radius:0 0 .5rem .5rem;z-index:2}
.skip:focus{top:0}
.symbols{position:absolute}
.soft,.aside{color:var(--soft)}
.icon{width:1em;height:1em;flex:none;vertical-align:-.125em}
.cut{fill:none;stroke:var(--surface);stroke-width:1.7;stroke-linecap:round;stroke-linejoin:round}
.ring{fill:none;stroke:currentColor;stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}
.t-pass{color:var(--pass)}.t-fail{color:var(--fail)}.t-warn{color:var(--warn)}.t-info{color:var(--info)}.t-reused{color:var(--reused)}.t-skipped,.t-cancelled,.t-idle{color:var(--skipped)}
.f-pass{background:var(--pass);fill:var(--pass)}.f-fail{background:var(--fail);fill:var(--fail)}.f-warn{background:var(--warn);fill:var(--warn)}.f-info{background:var(--info);fill:var(--info)}.f-reused{background:var(--reused);fill:var(--reused)}.f-skipped,.f-cancelled{background:var(--skipped);fill:var(--skipped)}.f-idle{background:var(--strong);fill:var(--strong)}
.banner{--tone:var(--skipped);--ground:var(--skipped-bg);background:var(--ground);border-top:6px solid var(--tone);border-bottom:1px solid var(--line);padding:2.25rem max(1.25rem,calc((100vw - 76rem)/2)) 2rem}
.b-pass{--tone:var(--pass);--ground:var(--pass-bg)}.b-fail{--tone:var(--fail);--ground:var(--fail-bg)}.b-warn{--tone:var(--warn);--ground:var(--warn-bg)}.b-info{--tone:var(--info);--ground:var(--info-bg)}.b-reused{--tone:var(--reused);--ground:var(--reused-bg)}.b-skipped,.b-cancelled,.b-idle{--tone:var(--skipped);--ground:var(--skipped-bg)}
.eyebrow{color:var(--soft);font-size:.9375rem}
.brand{font-weight:650;color:var(--ink);letter-spacing:-.01em}
h1{display:flex;align-items:center;gap:.55em;font-size:clamp(2rem,1.4rem + 2.6vw,3rem);line-height:1.1;letter-spacing:-.025em;font-weight:680;color:var(--tone);margin:.5rem 0 1.1rem}
h1 .icon{width:.82em;height:.82em;color:var(--tone)}
h1 .cut{stroke:var(--ground)}
.reasons{max-width:52rem;font-size:1.0625rem}
.reasons li{position:relative;padding:.2rem 0 .2rem 1.25rem}
.reasons li::before{content:"";position:absolute;left:.1rem;top:.85em;width:.45rem;height:.45rem;border-radius:50%;background:var(--tone)}
.more{margin-top:.35rem}
.more summary{padding-left:1.25rem;color:var(--soft)}
.published{margin-top:.9rem;font-weight:550;color:var(--tone)}
.facts{display:flex;flex-wrap:wrap;gap:.7rem 2.25rem;margin-top:1.4rem}
.facts div{min-width:0}
.facts dt{font-size:.75rem;letter-spacing:.02em;color:var(--soft)}
.facts dd{font-size:.9375rem}
.layout{display:grid;grid-template-columns:minmax(0,1fr);max-width:78.5rem;margin:0 auto;padding:0 1.25rem}
nav{padding:1.1rem 0 .3rem}
nav ol{display:flex;flex-wrap:wrap;gap:.4rem}
nav a{display:block;padding:.3rem .75rem;border:1px solid var(--line);border-radius:99px;background:var(--surface);color:var(--ink);text-decoration:none;font-size:.875rem}
nav a:hover{border-color:var(--strong)}
main{min-width:0;padding:1rem 0 3rem;outline:none}
main>section{margin-top:3rem}
h2{font-size:1.375rem;line-height:1.25;letter-spacing:-.015em;font-weight:650;margin-bottom:1rem}
h2 .aside,h3 .aside{font-weight:400;font-size:.9375rem;letter-spacing:0;margin-left:.35rem}
h3{font-size:1rem;font-weight:600;margin:1.5rem 0 .6rem}
footer{border-top:1px solid var(--line);color:var(--soft);font-size:.8125rem;padding:1.5rem max(1.25rem,calc((100vw - 76rem)/2)) 2.5rem}
footer p+p{margin-top:.3rem}
@media (min-width:64rem){
.layout{grid-template-columns:11rem minmax(0,1fr);column-gap:2.75rem}
nav{position:sticky;top:0;align-self:start;max-height:100vh;overflow:auto;padding:2rem 0}
nav ol{display:block;border-left:1px solid var(--line)}
nav a{display:flex;justify-content:space-between;border:0;background:none;border-radius:0 .4rem .4rem 0;padding:.32rem .6rem .32rem 1rem;color:var(--soft)}
nav a:hover{color:var(--ink);background:var(--sunk)}
main{padding-top:1.75rem}}
`;

const print = `
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media print{:root{color-scheme:light;--bg:#fff;--surface:#fff;--sunk:#f6f6f4;--line:#ccc;--ink:#000;--soft:#444}
body{font-size:10pt}nav,.tools,.skip{display:none!important}.layout{display:block;padding:0}.banner{padding:1rem 0;background:none}footer{padding:1rem 0}
details::details-content{content-visibility:visible!important;block-size:auto!important}
.many .asset{content-visibility:visible}.frame,.scroll{overflow:visible!important}.dag,.overview{width:100%!important;height:auto}
.card,.asset,tr,.tile{break-inside:avoid}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;

export const style: string = `${base}${componentStyle}${print}`.replaceAll(/\n/gu, "");
