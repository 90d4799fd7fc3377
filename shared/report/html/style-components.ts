/** Cards, tables, graph and timeline. */
export const componentStyle = `
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,13rem),1fr));gap:1rem}
.tile,.card,.asset,.frame,.scroll,.steps{background:var(--surface);border:1px solid var(--line);border-radius:.75rem;box-shadow:var(--shadow)}
.tile{padding:1rem 1.15rem 1.05rem;display:flex;flex-direction:column}
.tile h2{font-size:.875rem;font-weight:500;color:var(--soft);letter-spacing:0;margin:0}
.figure{font-size:2rem;line-height:1.2;font-weight:650;letter-spacing:-.02em;font-variant-numeric:tabular-nums}
.segments{display:flex;gap:2px;height:.4rem;margin:.45rem 0 .6rem;border-radius:99px;overflow:hidden;background:var(--sunk)}
.segments i{min-width:.35rem}
.parts{display:flex;flex-wrap:wrap;gap:.1rem .9rem;font-size:.8125rem;color:var(--soft)}
.parts span{display:inline-flex;align-items:center;gap:.35em;white-space:nowrap}
.badge{display:inline-flex;align-items:center;gap:.4em;padding:.08em .6em .08em .45em;border-radius:99px;background:var(--ground);color:var(--tone);font-size:.8125rem;font-weight:600;white-space:nowrap;vertical-align:.06em}
.badge .icon{color:inherit}.badge .cut{stroke:var(--ground)}
.chip{border:1px solid var(--line);border-radius:.35rem;padding:0 .45em}
.cards{display:grid;grid-template-columns:minmax(0,1fr);gap:.75rem}
.card{padding:.9rem 1.1rem}
.card>.scroll{margin-top:.7rem}
.card>h3:first-child{margin-top:0}
.lead{line-height:1.5}
.lead .badge{margin-right:.25rem}
.meta{display:flex;flex-wrap:wrap;align-items:center;gap:.1rem .9rem;font-size:.875rem;color:var(--soft);margin-top:.3rem}
.message{white-space:pre-wrap;margin-top:.35rem}
.failure .message{color:var(--fail);font-weight:550}
.calm{color:var(--soft)}
.excerpt,.log{background:var(--sunk);border-radius:.5rem;overflow:auto;margin-top:.75rem;line-height:1.6;font-size:.8125rem}
.excerpt code{display:table;min-width:100%;padding:.55rem 0;font-size:inherit}
.excerpt .row{display:table-row}
.excerpt .no{display:table-cell;width:1%;padding:0 .9rem 0 1rem;text-align:right;color:var(--soft);user-select:none;white-space:nowrap}
.excerpt .code{display:table-cell;white-space:pre;padding-right:1rem}
.excerpt .hit .no{color:var(--ink);font-weight:600}
mark{background:var(--fail-bg);color:inherit;border-bottom:2px solid var(--fail);border-radius:2px 2px 0 0}
.m-warn{background:var(--warn-bg);border-color:var(--warn)}.m-info{background:var(--info-bg);border-color:var(--info)}
.log{padding:.75rem 1rem;white-space:pre-wrap;max-height:28rem}
.scroll{overflow-x:auto}
.histogram{display:block}.card+.card{margin-top:1rem}.histogram .before{fill:#8b949e;opacity:.55}.histogram .after{fill:#2563eb;opacity:.7}
.plots{display:flex;flex-wrap:wrap;gap:.8rem 1.4rem;margin-top:.9rem}.plot{margin:0;max-width:100%}.plot svg{display:block;max-width:100%;height:auto}.plot figcaption{font-size:.8125rem;color:var(--soft);max-width:16rem;padding-left:2.7rem}.plot text{font:10.5px var(--sans);fill:var(--soft)}
.frame-line,.guide{fill:none;stroke:var(--strong)}.guide{stroke-dasharray:2 3}.curve-base,.curve-head{fill:none;stroke-width:1.8;stroke-linejoin:round}.curve-base{stroke:var(--warn);stroke-dasharray:5 3}.curve-head{stroke:var(--info)}.dot-base{fill:var(--warn)}.dot-head{fill:var(--info)}.whisker{fill:none;stroke-width:1;opacity:.55}.whisker-base{stroke:var(--warn)}.whisker-head{stroke:var(--info)}.bar-before{fill:var(--warn);opacity:.4}.bar-after{fill:var(--info);opacity:.45}.plot-legend svg{vertical-align:middle}
.node.m-changed rect{stroke:#b7791f;stroke-width:2.2}.node.m-affected rect{stroke:#2563eb;stroke-width:1.6}
table{border-collapse:collapse;width:100%;font-size:.9375rem;overflow-wrap:break-word}

caption{text-align:left;font-size:.8125rem;color:var(--soft);padding:.65rem 1rem .2rem}
th,td{text-align:left;padding:.5rem 1rem;vertical-align:top;font-weight:400}
thead th{font-size:.75rem;color:var(--soft);padding-top:.35rem;padding-bottom:.35rem;border-bottom:1px solid var(--line);white-space:nowrap}
table:not(.diff) thead th::first-letter{text-transform:uppercase}
tbody tr+tr>*{border-top:1px solid var(--line)}
tbody th{font-weight:550}
.num{text-align:right;font-variant-numeric:tabular-nums}
.stack .num{width:1%;white-space:nowrap}
.stack td[data-wide]{min-width:11rem}
.of{white-space:nowrap}
.meter{display:block;height:.3rem;border-radius:99px;background:var(--sunk);margin:.35rem 0 0 auto;width:9.5rem;overflow:hidden}
.meter i{display:block;height:100%;margin-left:auto}
.diff{font-family:var(--mono);font-size:.8125rem}
.diff caption{font-family:var(--sans)}
.diff th,.diff td{padding-top:.3rem;padding-bottom:.3rem;white-space:pre}
.diff tbody th{font-weight:600;white-space:nowrap;width:1%}
.diff strong{font-weight:700;text-decoration:underline;text-underline-offset:.2em}
.diff .same{color:var(--soft)}
.diff .gone{background:var(--fail-bg)}.diff .gone th{color:var(--fail)}
.diff .extra{background:var(--pass-bg)}.diff .extra th{color:var(--pass)}
.quiet{margin-top:.8rem}
.quiet>summary{color:var(--link);font-size:.9375rem;width:fit-content}
.plain{padding:.5rem 0 0 .2rem;font-size:.9375rem}
.plain .icon{margin-right:.5rem}
summary{cursor:pointer}
.frame{overflow:auto}
.soft+.frame{margin-top:.8rem}
.frame+.frame{margin-top:1rem}
.graph{padding:1.1rem;max-height:34rem}
.graph svg{display:block;margin:0 auto;height:auto}
.dag{width:clamp(calc(var(--w)*.86),100%,var(--w))}
@media (min-width:64rem){.dag{width:clamp(calc(var(--w)*.72),100%,var(--w))}}
.edge{fill:none;stroke:var(--strong);stroke-width:1.5}.broken{stroke:var(--fail);stroke-dasharray:5 4}
.tip{fill:context-stroke}
.node{text-decoration:none;--tone:var(--skipped);--ground:var(--surface)}
.node rect{fill:var(--ground);stroke:var(--tone);stroke-width:1.25}
.node text{font:600 12.5px var(--sans);fill:var(--ink)}
.node .sub{font-weight:400;font-size:11px;fill:var(--soft)}
.node .cut{stroke:var(--ground)}
.node:hover rect{stroke-width:2}
.node:focus-visible{outline:none}.node:focus-visible rect{stroke:var(--link);stroke-width:3.5}
.overview a:focus-visible{outline:none}.overview a:focus-visible rect{stroke:var(--link);stroke-width:3}
.s-pass{--tone:var(--pass)}.s-fail{--tone:var(--fail);--ground:var(--fail-bg)}.s-warn{--tone:var(--warn);--ground:var(--warn-bg)}.s-reused{--tone:var(--reused)}.s-skipped rect,.s-idle rect,.s-cancelled rect{stroke-dasharray:4 3}
.k-source rect{fill:var(--sunk);stroke:var(--strong);stroke-dasharray:none}.k-exposure rect{stroke:var(--strong);stroke-dasharray:none}.k-source.s-fail rect{fill:var(--fail-bg);stroke:var(--fail)}.k-source.s-warn rect{fill:var(--warn-bg);stroke:var(--warn)}
.legend{display:flex;flex-wrap:wrap;gap:.2rem 1.25rem;margin-top:.7rem;font-size:.8125rem;color:var(--soft)}
.legend li{display:inline-flex;align-items:center;gap:.4rem}
.timeline{max-height:32rem;padding-bottom:.4rem}
.timeline table{font-size:.875rem}
.timeline thead th{position:sticky;top:0;background:var(--surface);z-index:1}
.timeline th,.timeline td{padding-top:.26rem;padding-bottom:.26rem;vertical-align:middle}
.timeline tbody tr+tr>*{border-top:0}
.timeline tbody th{width:1%;white-space:nowrap;font-weight:400;max-width:16rem;overflow:hidden;text-overflow:ellipsis}
.timeline tbody .icon{margin-right:.5rem}
.timeline .name{color:var(--ink);text-decoration:none}.timeline a.name:hover{text-decoration:underline}
.timeline .num{width:1%;white-space:nowrap;color:var(--soft);padding-left:.25rem}
.timeline .lane{position:relative;padding:0;background-image:repeating-linear-gradient(90deg,var(--line) 0 1px,transparent 1px var(--step))}
.timeline .axis{height:1.9rem;background-image:none}
.timeline .lane:last-child{border-right:1rem solid transparent;background-clip:padding-box}
.tick{position:absolute;bottom:.35rem;padding-left:.3rem;white-space:nowrap}
.bar{position:absolute;top:50%;height:.7rem;margin-top:-.35rem;min-width:3px;border-radius:3px}
.tools{display:flex;flex-wrap:wrap;align-items:end;gap:.75rem 1.25rem;margin-bottom:.9rem;font-size:.875rem}
.tools label span{display:block;font-size:.75rem;color:var(--soft)}
.tools input[type=search]{font:inherit;font-size:1rem;color:inherit;background:var(--surface);border:1px solid var(--strong);border-radius:.5rem;padding:.35rem .7rem;width:min(18rem,100%)}
.tick-box{padding:.4rem 0}
.tools button{font:inherit;color:inherit;background:var(--surface);border:1px solid var(--strong);border-radius:.5rem;padding:.4rem .9rem;cursor:pointer}
.tools button:hover{background:var(--sunk)}
.tools output{padding:.4rem 0;color:var(--soft)}
.assets{display:grid;grid-template-columns:minmax(0,1fr);gap:.4rem}
.asset{box-shadow:none}
.many .asset{content-visibility:auto;contain-intrinsic-size:auto 2.8rem}
.asset>summary:focus-visible{outline-offset:-3px;border-radius:.75rem}
.asset:target{border-color:var(--link);box-shadow:0 0 0 2px var(--link)}
.asset>summary{display:grid;grid-template-columns:1rem minmax(8rem,1.6fr) minmax(6rem,.9fr) minmax(7rem,.9fr) 5rem minmax(6.5rem,auto);gap:0 1rem;align-items:center;padding:.6rem 1.1rem;list-style:none}
.asset>summary::-webkit-details-marker{display:none}
.asset>summary:hover{background:var(--sunk);border-radius:.75rem}
.asset>summary .name{font-weight:570}
.asset>summary .kind,.asset>summary .time{color:var(--soft);font-size:.875rem}
.asset>summary .rows,.asset>summary .time{text-align:right;font-variant-numeric:tabular-nums;font-size:.875rem;white-space:nowrap}
.chips{display:flex;justify-content:flex-end;gap:.7rem;font-size:.875rem;font-variant-numeric:tabular-nums}
.mini{display:inline-flex;align-items:center;gap:.3em}
.body{padding:.3rem 1.1rem 1.2rem;border-top:1px solid var(--line)}
.body>*{margin-top:.9rem}
.held{color:var(--warn);font-weight:550}
.why{color:var(--soft)}
.description{max-width:46rem}
.asset .facts{gap:.6rem 2rem}
.model .facts{margin-top:.2rem}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,17rem),1fr));gap:.5rem 1rem;margin:.7rem -1rem 0;align-items:start}
.pair>*{min-width:0;overflow-x:auto}
@media (min-width:48rem){.pair>:last-child:not(:first-child){grid-column:span 2}}
.steps{overflow:hidden}
.steps li{display:flex;flex-wrap:wrap;gap:.2rem 1.5rem;padding:.75rem 1.1rem}
.steps li+li{border-top:1px solid var(--line)}
.steps code{font-weight:600;min-width:19rem}
.steps span{color:var(--soft)}
@media (max-width:47.99rem){
.banner{padding-top:1.5rem}
.asset>summary{grid-template-columns:1rem minmax(0,1fr) auto;row-gap:.1rem;padding:.7rem .9rem}
.asset>summary .kind{grid-column:2;grid-row:2}.asset>summary .rows{grid-column:3;grid-row:1}.asset>summary .time{grid-column:3;grid-row:2}.asset>summary .chips{grid-column:2/4;grid-row:3;justify-content:flex-start}
.asset>summary .chips:empty{display:none}
.body{padding:.2rem .9rem 1rem}
.tiles{grid-template-columns:repeat(2,minmax(0,1fr));gap:.7rem}
.tile{padding:.8rem .9rem}
.parts span{white-space:normal}
.stack thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.stack,.stack caption,.stack tbody,.stack tr,.stack td,.stack tbody th{display:block;width:auto;text-align:left}
.stack tr{padding:.7rem 0}
.stack tbody tr+tr{border-top:1px solid var(--line)}
.stack tbody tr+tr>*{border-top:0}
.stack td,.stack tbody th{padding:.12rem 1rem}
.stack td:not(:first-child)::before{content:attr(data-label) " ";text-transform:lowercase;color:var(--soft);font-size:.8125rem}
.stack .num,.stack td[data-wide]{width:auto;min-width:0}
.stack td[data-none]{display:none}
.stack .meter{margin-left:0}
.timeline tbody th{max-width:9.5rem}
.timeline th,.timeline td{padding-left:.6rem;padding-right:.4rem}
.timeline .lane{min-width:7rem}
.tick:nth-of-type(odd):not(:nth-of-type(1)){display:none}
.steps code{min-width:0}}
`;
