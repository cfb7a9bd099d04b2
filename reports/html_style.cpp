#include "reports/html_style.h"

namespace cdxray {

// No style="" attribute exists in a report, so everything that is not this sheet is refused by the
// page's own policy. Every text colour reaches at least 4.5 : 1 on every ground it is used on.
const std::string_view html_style = R"css(
:root{color-scheme:light dark;
--bg:#f5f6f8;--surface:#fff;--s2:#f0f2f5;--ink:#14181f;--ink2:#4a5361;--line:#d9dee5;--lines:#7d8795;--accent:#0f5fb8;--accent-ink:#fff;
--critical:#b42318;--criticalb:#fdeceb;--error:#a84300;--errorb:#fdf1e7;--warning:#725400;--warningb:#fbf3d9;--info:#2f5d9b;--infob:#eaf1fb;
--good:#17663a;--goodb:#e6f4ec;--unknown:#5b4b8a;--unknownb:#f0edf8;
--rail:#c3cad4;--shadow:0 1px 2px rgba(20,24,31,.06),0 4px 16px rgba(20,24,31,.05);
--sans:"Segoe UI Variable Text","Segoe UI",-apple-system,BlinkMacSystemFont,Inter,"Noto Sans","Open Sans",Roboto,"Helvetica Neue",Arial,"Liberation Sans",sans-serif;
--mono:ui-monospace,"Cascadia Mono","SFMono-Regular",Menlo,Consolas,"DejaVu Sans Mono","Liberation Mono",monospace}
@media (prefers-color-scheme:dark){:root{
--bg:#0f1318;--surface:#171c23;--s2:#1e252e;--ink:#e8ecf1;--ink2:#a9b4c2;--line:#2c3540;--lines:#6f7c8f;--accent:#79b4ff;--accent-ink:#0b1a2c;
--critical:#ff8a80;--criticalb:#3a1a1a;--error:#ffb074;--errorb:#38220f;--warning:#f0cc5c;--warningb:#322a0f;--info:#9cc3ff;--infob:#16273f;
--good:#7fd6a0;--goodb:#12301f;--unknown:#c3b1f5;--unknownb:#271f3d;--rail:#3b4653;--shadow:none}}
*,*::before,*::after{box-sizing:border-box}
html{scroll-padding-top:4.5rem;-webkit-text-size-adjust:100%}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
body{margin:0;background:var(--bg);color:var(--ink);font:1rem/1.55 var(--sans);font-variant-numeric:tabular-nums}
h1,h2,h3,p,ul,ol,dl,dd,figure,pre,table{margin:0;padding:0}
a{color:var(--accent);text-underline-offset:.15em}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:4px}
.vh{position:absolute!important;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:1rem;top:-4rem;background:var(--accent);color:var(--accent-ink);padding:.6rem 1rem;border-radius:8px;z-index:20}
.skip:focus{top:.5rem}
code,pre,.mono{font-family:var(--mono);font-size:.875em}
code{overflow-wrap:anywhere}
svg.i{width:1em;height:1em;fill:currentColor;vertical-align:-.125em;flex:none}

.top{position:sticky;top:0;z-index:10;background:var(--surface);border-bottom:1px solid var(--line)}
.top-in{max-width:76rem;margin:auto;padding:.55rem 1.25rem;display:flex;align-items:center;gap:.75rem;flex-wrap:wrap;min-height:3.2rem}
.brand{display:flex;align-items:center;gap:.55rem;font-weight:700;letter-spacing:-.01em}
.brand svg{width:1.6rem;height:1.6rem;stroke:var(--accent);stroke-width:2.2;stroke-linecap:round;stroke-linejoin:round}
.env{color:var(--ink2);font-size:.9rem;border-inline-start:1px solid var(--line);padding-inline-start:.75rem;overflow-wrap:anywhere;min-width:0}
.wrap{max-width:76rem;margin:auto;padding:1.5rem 1.25rem 4rem;display:grid;grid-template-columns:12.5rem minmax(0,1fr);gap:2rem}
nav.toc{position:sticky;top:4.5rem;align-self:start;font-size:.9rem}
nav.toc ol{list-style:none;display:grid;gap:.1rem}
nav.toc a{display:flex;justify-content:space-between;gap:.5rem;padding:.32rem .65rem;border-radius:8px;color:var(--ink2);text-decoration:none}
nav.toc a:hover{background:var(--s2);color:var(--ink)}
nav.toc .n{font-size:.8rem}
main{min-width:0;display:grid;grid-template-columns:minmax(0,1fr);gap:2.75rem}
main>section>h2{font-size:1.3rem;letter-spacing:-.012em;line-height:1.3;margin-bottom:.25rem}
.lead{color:var(--ink2);margin-bottom:1rem;max-width:54rem;text-wrap:pretty}
.card{background:var(--surface);border:1px solid var(--line);border-radius:14px;box-shadow:var(--shadow)}
.card+.card,.card+.lead{margin-top:1rem}
main>section>h2+.card{margin-top:.7rem}

.verdict{overflow:hidden}
.v-in{padding:1.6rem 1.7rem;display:grid;grid-template-columns:minmax(0,1.5fr) minmax(0,1fr);gap:1.4rem 2rem;align-items:start}
.v-text{display:grid;grid-template-columns:minmax(0,1fr);gap:1rem}
.v-head{display:flex;gap:.6rem;align-items:center;flex-wrap:wrap;font-size:.9rem}
.verdict h1{font-size:clamp(1.55rem,1.1rem + 1.7vw,2.15rem);line-height:1.18;letter-spacing:-.022em;text-wrap:balance;overflow-wrap:anywhere}
.v-sub{font-size:1.08rem;color:var(--ink2);max-width:46rem;overflow-wrap:anywhere}
.v-causes{list-style:none;display:grid;grid-template-columns:minmax(0,1fr);gap:.3rem;overflow-wrap:anywhere}
.v-causes li{display:grid;grid-template-columns:minmax(3.5rem,max-content) minmax(0,1fr);gap:.7rem}
.v-causes b{text-align:end}
.tiles{display:grid;grid-template-columns:repeat(4,minmax(0,1fr));border-top:1px solid var(--line)}
.tile{padding:1rem 1.2rem 1.05rem 1.7rem}
.tile+.tile{border-inline-start:1px solid var(--line);padding-inline-start:1.3rem}
.tile dt{font-size:.82rem;color:var(--ink2)}
.tile dd,.cause .big b,h1,.pipe text{font-variant-numeric:proportional-nums}
.tile dd{font-size:1.65rem;font-weight:680;letter-spacing:-.02em;line-height:1.25}
.tile small{display:block;font-size:.82rem;font-weight:400;letter-spacing:0;color:var(--ink2)}
.first{background:var(--s2);border-radius:12px;padding:1rem 1.15rem;display:grid;grid-template-columns:minmax(0,1fr);gap:.55rem;overflow-wrap:anywhere}
.first h2{font-size:1rem}

.b{display:inline-flex;justify-self:start;align-items:center;gap:.35em;font-size:.8rem;font-weight:600;line-height:1.2;padding:.22em .6em;border-radius:1em;background:var(--s2);color:var(--ink2)}
.b.critical{background:var(--criticalb);color:var(--critical)}.b.error{background:var(--errorb);color:var(--error)}.b.warning{background:var(--warningb);color:var(--warning)}
.b.info{background:var(--infob);color:var(--info)}.b.good{background:var(--goodb);color:var(--good)}.b.unknown{background:var(--unknownb);color:var(--unknown)}
.t-critical{color:var(--critical)}.t-error{color:var(--error)}.t-warning{color:var(--warning)}.t-info{color:var(--info)}.t-good{color:var(--good)}.t-unknown{color:var(--unknown)}
.cmd{border:1px solid var(--line);background:var(--surface);border-radius:9px;white-space:pre-wrap;overflow-wrap:anywhere;padding:.5rem .8rem;line-height:1.5}
.cmd .p{color:var(--ink2);user-select:none}
.alt{color:var(--ink2);font-size:.88rem}

.pipe{padding:1rem 1.1rem 1.1rem}
.pipe svg.big{display:block;width:100%;height:auto}
.pipe .small svg{width:100%;max-width:22rem;height:auto;margin:auto;display:block}
.pipe text{font-family:var(--sans);fill:var(--ink)}
.pipe text.mut{fill:var(--ink2)}
.pipe .box{fill:var(--surface);stroke:var(--lines);stroke-width:1.25}
.pipe .rail{stroke:var(--rail);stroke-width:8;fill:none}
.pipe .unseen{fill:var(--surface);stroke:var(--unknown);stroke-dasharray:4 4}
.pipe .pill{stroke-width:1.5}
.pipe a:hover .pill{stroke-width:2.5}
.j-critical{fill:var(--criticalb);stroke:var(--critical)}.j-error{fill:var(--errorb);stroke:var(--error)}.j-warning{fill:var(--warningb);stroke:var(--warning)}
.s-critical{stroke:var(--critical)}.s-error{stroke:var(--error)}.s-warning{stroke:var(--warning)}.s-info{stroke:var(--info)}.s-unknown{stroke:var(--unknown)}
.j-info{fill:var(--infob);stroke:var(--info)}.j-good{fill:var(--goodb);stroke:var(--good)}.j-unknown{fill:var(--unknownb);stroke:var(--unknown)}
.f-critical{fill:var(--critical)!important}.f-error{fill:var(--error)!important}.f-warning{fill:var(--warning)!important}
.f-info{fill:var(--info)!important}.f-good{fill:var(--good)!important}.f-unknown{fill:var(--unknown)!important}
.legend{display:flex;flex-wrap:wrap;gap:.35rem 1.1rem;color:var(--ink2);font-size:.85rem;margin-top:.6rem}
details>summary{cursor:pointer}
.more>summary{color:var(--accent);font-size:.9rem;width:max-content;max-width:100%;padding:.25rem 0}

.tw{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.92rem}
th,td{padding:.5rem .75rem;text-align:start;vertical-align:top;border-bottom:1px solid var(--line)}
td{overflow-wrap:break-word}
thead th{font-size:.82rem;font-weight:600;color:var(--ink2);vertical-align:bottom;background:var(--s2);white-space:nowrap}
tbody th{font-weight:600}
td.r,th.r{text-align:end;white-space:nowrap}
tbody:last-child tr:last-child>*,tfoot tr:last-child>*{border-bottom:0}
tfoot td,tfoot th{font-weight:650}
table.cells td{font-family:var(--mono);font-size:.8rem;white-space:nowrap}
.z{color:var(--ink2);font-weight:400}
.n1{white-space:nowrap}

.xb{padding:1rem 1.2rem 0}
.xb svg{display:block;width:100%;height:26px;border-radius:7px;margin-bottom:.6rem}
.xb .tw{margin:0 -1.2rem}
.xb .alt{padding:.2rem 0 1rem}
.sw{display:inline-block;width:.75rem;height:.75rem;border-radius:3px;margin-inline-end:.45rem;vertical-align:-.05rem}
.sw.critical{background:var(--critical)}.sw.error{background:var(--error)}.sw.warning{background:var(--warning)}.sw.info{background:var(--info)}.sw.unknown{background:var(--unknown)}

.causes{list-style:none;display:grid;grid-template-columns:minmax(0,1fr);gap:1rem}
.causes>.card+.card{margin-top:0}
.cause{scroll-margin-top:4.5rem}
.cause>details>summary{display:grid;grid-template-columns:2.6rem minmax(0,1fr) auto;gap:.2rem 1rem;padding:1.1rem 1.25rem;list-style:none;align-items:start}
.cause>details>summary::-webkit-details-marker,.fl summary::-webkit-details-marker{display:none}
.cause .rank{grid-row:1/span 2;font-size:1.7rem;font-weight:300;color:var(--ink2);line-height:1.15;text-align:center}
.cause h3{grid-column:2;font-size:1.08rem;line-height:1.35;overflow-wrap:anywhere}
.cause .meta{grid-column:2;display:flex;flex-wrap:wrap;gap:.35rem .7rem;align-items:center;margin-top:.4rem;color:var(--ink2);font-size:.9rem;overflow-wrap:anywhere}
.cause .big{grid-column:3;grid-row:1/span 2;text-align:end;line-height:1.1}
.cause .big b{display:block;font-size:1.5rem;letter-spacing:-.02em}
.cause .big span{font-size:.82rem;color:var(--ink2)}
.chev{display:inline-block;color:var(--ink2)}
@media (prefers-reduced-motion:no-preference){.chev{transition:transform .12s}}
details[open]>summary .chev{transform:rotate(90deg)}
.body{display:grid;grid-template-columns:minmax(0,1fr);gap:1.3rem;overflow-wrap:anywhere}
.cause .body{border-top:1px solid var(--line);padding:1.2rem 1.25rem 1.35rem}
.body .h{font-size:.82rem;color:var(--ink2);font-weight:600;margin-bottom:.35rem}
.cols{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:1.3rem 2rem}
.steps{padding-inline-start:1.35rem;display:grid;gap:.4rem;margin-top:.4rem}
.steps li::marker{font-weight:650;color:var(--ink2)}
.fix{display:grid;grid-template-columns:minmax(0,1fr);gap:.35rem}
.fix+.fix{border-top:1px solid var(--line);padding-top:.8rem;margin-top:.8rem}
.fix .t{font-weight:600}
.pii{display:inline-block;background:var(--unknownb);color:var(--unknown);border-radius:5px;padding:0 .4em;font-family:var(--mono);font-size:.78rem}
.callout{background:var(--errorb);border-radius:10px;padding:.65rem .95rem;font-size:.93rem;display:flex;gap:.6rem}
.callout>svg{color:var(--error);margin-top:.3em}
.callout>span{min-width:0}
.refs{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;font-size:.9rem}

.fl{list-style:none}
.fl>li{display:block;border-bottom:1px solid var(--line)}
.fl>li:last-child{border-bottom:0}
.fl summary,.fl .row{display:grid;grid-template-columns:1.1rem 6.2rem minmax(0,1fr) fit-content(8rem);gap:.75rem;align-items:baseline;padding:.65rem 1rem;list-style:none}
.fl summary:hover{background:var(--s2)}
.fl .cell{display:block;min-width:0;overflow-wrap:anywhere}
.fl .ft{font-weight:600}
.fl .fs{color:var(--ink2);font-size:.88rem;display:block}
.fl .fr{color:var(--ink2);font-size:.85rem;overflow-wrap:anywhere}
.fl .body{padding:.4rem 1rem 1.2rem 3.1rem;font-size:.95rem}

.kv{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.35rem 1.4rem;font-size:.92rem}
.kv dt{color:var(--ink2)}
.kv dd{overflow-wrap:anywhere}
.pad{padding:1.1rem 1.25rem}
.list{list-style:disc;padding-inline-start:1.2rem;display:grid;grid-template-columns:minmax(0,1fr);gap:.3rem;overflow-wrap:anywhere}
footer{max-width:76rem;margin:auto;padding:0 1.25rem 3rem;color:var(--ink2);font-size:.88rem}

@media (max-width:64rem){.wrap{grid-template-columns:minmax(0,1fr);gap:1.5rem}
nav.toc{position:static;overflow-x:auto;margin:0 -1.25rem;padding:0 1.25rem .3rem}
nav.toc ol{display:flex;width:max-content;gap:.35rem}
nav.toc a{background:var(--surface);border:1px solid var(--line);white-space:nowrap}}
@media (max-width:46rem){
.top{position:static}
html{scroll-padding-top:1rem}
.env{border:0;padding:0;flex-basis:100%}
.v-in{padding:1.2rem;grid-template-columns:minmax(0,1fr)}.tile,.tile+.tile{padding:.9rem 1.2rem}
.tiles{grid-template-columns:1fr 1fr}.tile:nth-child(odd){border-inline-start:0}.tile:nth-child(n+3){border-top:1px solid var(--line)}
.pipe{padding:.7rem}.pipe svg.big{display:none}.pipe .small[hidden]{display:block!important}
.cols{grid-template-columns:minmax(0,1fr)}
.cause>details>summary{grid-template-columns:1.6rem minmax(0,1fr);padding:1rem}
.cause .big{grid-column:2;grid-row:auto;text-align:start;margin-top:.4rem;display:flex;gap:.5rem;align-items:baseline}
.cause .rank{grid-row:1/span 2;font-size:1.3rem}.cause .body{padding:1rem}
.fl summary,.fl .row{grid-template-columns:1.1rem minmax(0,1fr);row-gap:.25rem}
.fl summary .b,.fl .row .b{grid-column:2;width:max-content}.fl summary>.cell,.fl .row>.cell,.fl .fr{grid-column:2}
.fl .body{padding-inline-start:1rem}
.kv{grid-template-columns:minmax(0,1fr);gap:0}.kv dd{margin-bottom:.5rem}
th,td{padding:.45rem .55rem}}
@media print{
:root{color-scheme:light;--bg:#fff;--surface:#fff;--s2:#f3f4f6;--ink:#000;--ink2:#3b424d;--line:#c5cbd3;--lines:#7d8795;--accent:#0b3f7d;--critical:#9b1c13;--criticalb:#fff;--error:#8a3700;--errorb:#fff;--warning:#5c4400;--warningb:#fff;--info:#244a7d;--infob:#fff;--good:#0f4d2b;--goodb:#fff;--unknown:#46396c;--unknownb:#fff;--rail:#c3cad4;--shadow:none}
@page{size:A4;margin:14mm 12mm}
html{font-size:10.5pt}.top{position:static;border:0}nav.toc,.skip,.chev,.more>summary{display:none!important}
details::details-content{content-visibility:visible!important;display:block!important}
.fl summary,.fl .row{grid-template-columns:6.2rem minmax(0,1fr) auto}.fl .body{padding-inline-start:1rem}
.sw,.xb svg{-webkit-print-color-adjust:exact;print-color-adjust:exact}tfoot{display:table-row-group}
.wrap{display:block;padding:0}main{display:block}main>section{margin-bottom:9mm}
.card{box-shadow:none;break-inside:auto}tr,.tile,.pipe,.callout{break-inside:avoid}.cause summary,.fl summary{break-after:avoid;break-inside:avoid}h2,h3,.body .h{break-after:avoid}
.b{border:1px solid currentColor}
table.cells td{white-space:normal}
.pipe svg.big{display:block}.pipe .small[hidden]{display:none!important}
a[href^=http]::after{content:" (" attr(href) ")";font-size:8pt;overflow-wrap:anywhere}}
@media (forced-colors:active){.b{border:1px solid}.sw{forced-color-adjust:none}}
)css";

const std::string_view html_icons =
    R"svg(<svg width="0" height="0" class="vh" aria-hidden="true" focusable="false"><defs>
<symbol id="i-critical" viewBox="0 0 16 16"><path d="M5 .5h6L15.5 5v6L11 15.5H5L.5 11V5zM7.1 3.6v5.6h1.8V3.6zm0 7v1.8h1.8v-1.8z"/></symbol>
<symbol id="i-error" viewBox="0 0 16 16"><path d="M8 1l7.6 13.6H.4zM7.1 5.8v4.4h1.8V5.8zm0 5.5V13h1.8v-1.7z"/></symbol>
<symbol id="i-warning" viewBox="0 0 16 16"><path d="M8 .6L15.4 8 8 15.4.6 8zM7.1 4.4v4.4h1.8V4.4zm0 5.6v1.7h1.8V10z"/></symbol>
<symbol id="i-info" viewBox="0 0 16 16"><path d="M8 .8a7.2 7.2 0 100 14.4A7.2 7.2 0 008 .8zM7.1 4h1.8v1.8H7.1zm0 3h1.8v5H7.1z"/></symbol>
<symbol id="i-good" viewBox="0 0 16 16"><path d="M6.4 12.9L1.5 8l1.7-1.7 3.2 3.2 6.4-6.4 1.7 1.7z"/></symbol>
<symbol id="i-unknown" viewBox="0 0 16 16"><path d="M7.1 11.2h1.8V13H7.1zM8 2.6c2.2 0 3.8 1.3 3.8 3.2 0 1.3-.7 2-1.6 2.6-.9.6-1.2.9-1.2 1.7H7.2c0-1.6.7-2.3 1.7-3 .7-.5 1-.8 1-1.3 0-.8-.7-1.4-1.9-1.4-1.1 0-1.9.6-2.1 1.7L4.1 5.7C4.4 3.8 5.9 2.6 8 2.6z"/></symbol>
</defs></svg>
)svg";

}  // namespace cdxray
