/**
 * The page's only script. Everything can be read without it; it filters the tasks and opens what a link leads to.
 * Its hash stands in the page's content policy, so that no other script can run.
 */
export const script = `(()=>{const d=document,$=i=>d.getElementById(i),follow=()=>{let e=$(location.hash.slice(1));for(let p=e;p;p=p.parentElement)if(p.localName==="details")p.open=true;if(e)e.scrollIntoView()};addEventListener("hashchange",follow);if(location.hash)follow();const tools=$("tools");if(!tools)return;tools.hidden=false;const items=[...d.querySelectorAll(".task")],box=$("filter"),only=$("only"),toggle=$("toggle"),count=$("count"),apply=()=>{const text=box.value.trim().toLowerCase();let n=0;for(const i of items){const show=(!text||i.querySelector(".name").textContent.toLowerCase().includes(text))&&(!only.checked||"problem" in i.dataset);i.hidden=!show;n+=show}count.textContent=n<items.length?n+" / "+items.length:""};box.addEventListener("input",apply);only.addEventListener("change",apply);toggle.addEventListener("click",()=>{const open=items.some(i=>!i.hidden&&!i.open);for(const i of items)if(!i.hidden)i.open=open;toggle.textContent=open?toggle.dataset.close:toggle.dataset.open})})();`;

/** SHA-256 of {@link script}, base64. A test keeps it true. */
export const scriptHash = "5NQkCtxf2s5mI6cqnm1a8+m6yn+t+fgaVfHhdJzME1g=";
