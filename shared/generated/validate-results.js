/* Generated from schemas/ by `npm run generate`. Do not edit. */

export const validate = validate20;

const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:towpath:schema:results:1","type":"object","properties":{"version":{"const":1},"id":{"type":"string"},"command":{"enum":["lint","run","test","check"]},"project":{"type":"string"},"startedAt":{"type":"string"},"finishedAt":{"type":"string"},"durationMs":{"type":"number"},"asOf":{"type":"string"},"environment":{"type":"object","properties":{"name":{"type":"string"},"engine":{"type":"string"},"engineVersion":{"type":"string"},"schema":{"type":"string"}},"required":["name","engine","engineVersion","schema"],"additionalProperties":false},"commit":{"type":"object","properties":{"sha":{"type":"string"},"branch":{"type":"string"},"dirty":{"type":"boolean"}},"required":["sha","dirty"],"additionalProperties":false},"ci":{"$ref":"#/$defs/ciRecord"},"comparison":{"$ref":"#/$defs/comparisonRecord"},"tools":{"type":"object","additionalProperties":{"type":"string"}},"verdict":{"enum":["pass","warn","fail"]},"reasons":{"type":"array","items":{"type":"string"}},"cancelled":{"type":"boolean"},"published":{"type":"boolean"},"pipelines":{"type":"array","items":{"$ref":"#/$defs/pipelineRecord"}},"findings":{"type":"array","items":{"$ref":"#/$defs/findingRecord"}},"contracts":{"type":"array","items":{"$ref":"#/$defs/contractChangeRecord"}},"untested":{"type":"array","items":{"$ref":"#/$defs/untestedRecord"}}},"required":["version","id","command","project","startedAt","finishedAt","durationMs","tools","verdict","reasons","published","pipelines","findings"],"additionalProperties":false,"$defs":{"pipelineRecord":{"type":"object","properties":{"name":{"type":"string"},"file":{"type":"string"},"description":{"type":"string"},"sources":{"type":"array","items":{"$ref":"#/$defs/assetRecord"}},"tasks":{"type":"array","items":{"$ref":"#/$defs/taskRecord"}},"exposures":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"},"kind":{"type":"string"},"owner":{"type":"string"},"url":{"type":"string"},"reads":{"type":"array","items":{"type":"string"}}},"required":["name","kind","reads"],"additionalProperties":false}}},"required":["name","file","sources","tasks","exposures"],"additionalProperties":false},"assetRecord":{"type":"object","properties":{"id":{"type":"string"},"name":{"type":"string"},"file":{"type":"string"},"line":{"type":"integer","minimum":1},"description":{"type":"string"},"owner":{"type":"string"},"tags":{"type":"array","items":{"type":"string"}},"rows":{"type":"integer","minimum":0},"columns":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"},"type":{"type":"string"},"description":{"type":"string"}},"required":["name","type"],"additionalProperties":false}},"checks":{"type":"array","items":{"$ref":"#/$defs/checkRecord"}},"definition":{"type":"string"}},"required":["id","name","file","line","tags","checks"],"additionalProperties":false},"taskRecord":{"type":"object","properties":{"id":{"type":"string"},"name":{"type":"string"},"file":{"type":"string"},"line":{"type":"integer","minimum":1},"description":{"type":"string"},"owner":{"type":"string"},"tags":{"type":"array","items":{"type":"string"}},"rows":{"type":"integer","minimum":0},"columns":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"},"type":{"type":"string"},"description":{"type":"string"}},"required":["name","type"],"additionalProperties":false}},"checks":{"type":"array","items":{"$ref":"#/$defs/checkRecord"}},"kind":{"enum":["sql","python","shell","notebook"]},"materialized":{"enum":["view","table","incremental","file"]},"code":{"type":"string"},"inputs":{"type":"array","items":{"type":"string"}},"status":{"$ref":"#/$defs/taskStatus"},"reason":{"type":"string"},"startedAt":{"type":"string"},"durationMs":{"type":"number"},"offsetMs":{"type":"number"},"bytes":{"type":"integer","minimum":0},"attempts":{"type":"integer","minimum":1},"fingerprint":{"type":"string"},"definition":{"type":"string"},"published":{"type":"boolean"},"error":{"type":"object","properties":{"message":{"type":"string"},"file":{"type":"string"},"line":{"type":"integer"},"column":{"type":"integer"}},"required":["message"],"additionalProperties":false},"log":{"type":"array","items":{"type":"string"}},"tests":{"type":"array","items":{"$ref":"#/$defs/testRecord"}},"impact":{"$ref":"#/$defs/impactRecord"},"diff":{"$ref":"#/$defs/tableDiffRecord"},"model":{"$ref":"#/$defs/modelRecord"}},"required":["id","name","file","line","tags","checks","kind","materialized","inputs","status","reason","tests"],"additionalProperties":false},"taskStatus":{"enum":["success","reused","failed","skipped","cancelled","not_run"]},"checkRecord":{"type":"object","properties":{"id":{"type":"string"},"kind":{"type":"string"},"column":{"type":"string"},"severity":{"enum":["error","warn"]},"status":{"enum":["pass","warn","fail","error","skipped"]},"expected":{"type":"string"},"observed":{"type":"string"},"rows":{"type":"integer"},"failing":{"type":"integer"},"file":{"type":"string"},"line":{"type":"integer"},"message":{"type":"string"},"checkedIn":{"type":"string"}},"required":["id","kind","severity","status","expected","observed","file","line"],"additionalProperties":false},"testRecord":{"type":"object","properties":{"name":{"type":"string"},"status":{"enum":["pass","fail","error","skipped"]},"durationMs":{"type":"number"},"file":{"type":"string"},"line":{"type":"integer"},"message":{"type":"string"},"diff":{"type":"object","properties":{"columns":{"type":"array","items":{"type":"string"}},"rows":{"type":"array","items":{"type":"object","properties":{"mark":{"enum":["=","-","+"]},"cells":{"type":"array","items":{"type":"string"}}},"required":["mark","cells"],"additionalProperties":false}}},"required":["columns","rows"],"additionalProperties":false}},"required":["name","status","durationMs","file","line"],"additionalProperties":false},"modelRecord":{"type":"object","properties":{"artifact":{"type":"object","properties":{"path":{"type":"string"},"bytes":{"type":"integer"},"digest":{"type":"string"}},"required":["path","bytes","digest"],"additionalProperties":false},"metrics":{"type":"object","additionalProperties":{"type":"number"}},"gates":{"type":"array","items":{"type":"object","properties":{"metric":{"type":"string"},"status":{"enum":["pass","fail","inconclusive","error","skipped"]},"expected":{"type":"string"},"observed":{"type":"string"},"line":{"type":"integer"},"about":{"enum":["data"]}},"required":["metric","status","expected","observed","line"],"additionalProperties":false}},"predictions":{"type":"object","properties":{"rows":{"type":"integer"}},"required":["rows"],"additionalProperties":false},"verdict":{"$ref":"#/$defs/modelVerdict"},"inspection":{"type":"object","properties":{"files":{"type":"integer"},"findings":{"type":"array","items":{"type":"object","properties":{"level":{"enum":["code","unknown","note"]},"file":{"type":"string"},"sentence":{"type":"string"}},"required":["level","file","sentence"],"additionalProperties":false}}},"required":["files","findings"],"additionalProperties":false},"signature":{"type":"object","properties":{"class":{"enum":["major","minor","none","unknown"]},"changes":{"type":"array","items":{"type":"object","properties":{"class":{"enum":["major","minor","unknown"]},"sentence":{"type":"string"}},"required":["class","sentence"],"additionalProperties":false}}},"required":["class","changes"],"additionalProperties":false},"environment":{"type":"array","items":{"type":"object","properties":{"risk":{"type":"boolean"},"sentence":{"type":"string"}},"required":["risk","sentence"],"additionalProperties":false}},"slices":{"type":"array","items":{"$ref":"#/$defs/modelSlice"}},"plots":{"$ref":"#/$defs/modelPlots"},"origin":{"$ref":"#/$defs/modelOrigin"},"changes":{"type":"array","items":{"type":"object","properties":{"part":{"enum":["data","code","params","seed","environment"]},"sentence":{"type":"string"}},"required":["part","sentence"],"additionalProperties":false}}},"required":["metrics","gates"],"additionalProperties":false},"modelVerdict":{"type":"object","properties":{"outcome":{"enum":["better","not-worse","worse","inconclusive"]},"evidence":{"enum":["same","paired","weak","none"]},"sentence":{"type":"string"},"rows":{"type":"object","properties":{"paired":{"type":"integer"},"onlyBase":{"type":"integer"},"onlyHead":{"type":"integer"},"repeated":{"type":"object","properties":{"base":{"type":"integer"},"head":{"type":"integer"}},"required":["base","head"],"additionalProperties":false},"relabelled":{"type":"integer"},"incomplete":{"type":"integer"}},"required":["paired","onlyBase","onlyHead","repeated","relabelled","incomplete"],"additionalProperties":false},"metrics":{"type":"array","items":{"$ref":"#/$defs/modelMetric"}},"disagreement":{"type":"object","properties":{"onlyBase":{"type":"integer"},"onlyHead":{"type":"integer"},"p":{"type":"number"},"method":{"enum":["exact","chi-squared"]}},"required":["onlyBase","onlyHead","p","method"],"additionalProperties":false}},"required":["outcome","evidence","sentence","metrics"],"additionalProperties":false},"modelMetric":{"type":"object","properties":{"metric":{"type":"string"},"outcome":{"enum":["better","not-worse","worse","inconclusive"]},"sentence":{"type":"string"},"gated":{"type":"boolean"},"weak":{"type":"boolean"},"base":{"type":"number"},"head":{"type":"number"},"gain":{"type":"number"},"interval":{"type":"object","properties":{"lower":{"type":"number"},"upper":{"type":"number"},"level":{"type":"number"}},"required":["lower","upper","level"],"additionalProperties":false},"test":{"type":"object","properties":{"method":{"enum":["mcnemar","delong"]},"p":{"type":"number"}},"required":["method","p"],"additionalProperties":false},"detectable":{"type":"number"},"neededRows":{"type":"integer"},"noise":{"type":"number"}},"required":["metric","outcome","sentence"],"additionalProperties":false},"modelOrigin":{"type":"object","properties":{"code":{"type":"string"},"data":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"},"where":{"type":"string"},"rows":{"type":"integer"},"columns":{"type":"integer"},"schema":{"type":"string"},"digest":{"type":"string"},"problem":{"type":"string"}},"required":["name","rows","columns","schema"],"additionalProperties":false}},"params":{"type":"object","additionalProperties":{"type":["string","number","boolean"]}},"seed":{"type":"integer"},"environment":{"type":"object","properties":{"platform":{"type":"string"},"python":{"type":"string"},"requirements":{"type":"string"},"packages":{"type":"object","additionalProperties":{"type":"string"}}},"required":["platform"],"additionalProperties":false}},"required":["code","data","environment"],"additionalProperties":false},"modelPlots":{"type":"object","properties":{"rows":{"type":"integer"},"positives":{"type":"number"},"calibration":{"type":"object","properties":{"base":{"type":"array","items":{"$ref":"#/$defs/calibrationBin"}},"head":{"type":"array","items":{"$ref":"#/$defs/calibrationBin"}}},"required":["head"],"additionalProperties":false},"roc":{"type":"object","properties":{"base":{"type":"array","items":{"$ref":"#/$defs/point"}},"head":{"type":"array","items":{"$ref":"#/$defs/point"}}},"required":["head"],"additionalProperties":false},"precisionRecall":{"type":"object","properties":{"base":{"type":"array","items":{"$ref":"#/$defs/point"}},"head":{"type":"array","items":{"$ref":"#/$defs/point"}}},"required":["head"],"additionalProperties":false},"residuals":{"type":"object","properties":{"edges":{"type":"array","items":{"type":"number"}},"base":{"$ref":"#/$defs/residuals"},"head":{"$ref":"#/$defs/residuals"}},"required":["edges","head"],"additionalProperties":false}},"required":["rows"],"additionalProperties":false},"point":{"type":"object","properties":{"x":{"type":"number"},"y":{"type":"number"}},"required":["x","y"],"additionalProperties":false},"calibrationBin":{"type":"object","properties":{"rows":{"type":"integer","minimum":5},"predicted":{"type":"number"},"observed":{"type":"number"},"lower":{"type":"number"},"upper":{"type":"number"}},"required":["rows","predicted","observed","lower","upper"],"additionalProperties":false},"residuals":{"type":"object","properties":{"counts":{"type":"array","items":{"type":"integer"}},"bins":{"type":"array","items":{"type":"object","properties":{"rows":{"type":"integer","minimum":5},"predicted":{"type":"number"},"residual":{"type":"number"},"deviation":{"type":"number"}},"required":["rows","predicted","residual","deviation"],"additionalProperties":false}}},"required":["counts","bins"],"additionalProperties":false},"modelSlice":{"type":"object","properties":{"metric":{"type":"string"},"where":{"type":"array","items":{"type":"object","properties":{"column":{"type":"string"},"value":{"type":"string"}},"required":["column","value"],"additionalProperties":false}},"from":{"enum":["gate","search"]},"rows":{"type":"integer"},"outcome":{"enum":["better","not-worse","worse","inconclusive"]},"base":{"type":"number"},"head":{"type":"number"},"gain":{"type":"number"},"lower":{"type":"number"},"upper":{"type":"number"},"p":{"type":"number"}},"required":["metric","where","from","rows","outcome"],"additionalProperties":false},"findingRecord":{"type":"object","properties":{"rule":{"type":"string"},"severity":{"enum":["error","warning","info"]},"message":{"type":"string"},"file":{"type":"string"},"line":{"type":"integer"},"column":{"type":"integer"},"endLine":{"type":"integer"},"endColumn":{"type":"integer"},"pipeline":{"type":"string"},"task":{"type":"string"},"fixable":{"type":"boolean"}},"required":["rule","severity","message","file","line","column","endLine","endColumn","fixable"],"additionalProperties":false},"ciRecord":{"type":"object","properties":{"run":{"type":"string"},"number":{"type":"integer","minimum":0},"attempt":{"type":"integer","minimum":1},"workflow":{"type":"string"},"job":{"type":"string"},"leg":{"type":"string","pattern":"^[0-9a-f]{12}$"},"legName":{"type":"string","maxLength":200},"url":{"type":"string"},"event":{"type":"string"},"repository":{"type":"string"},"pullRequest":{"type":"integer","minimum":1},"fork":{"type":"boolean"}},"required":["run","attempt"],"additionalProperties":false},"comparisonRecord":{"type":"object","properties":{"base":{"type":"object","properties":{"sha":{"type":"string"},"ref":{"type":"string"}},"required":["sha"],"additionalProperties":false},"head":{"type":"object","properties":{"sha":{"type":"string"},"ref":{"type":"string"},"dirty":{"type":"boolean"}},"required":["sha","dirty"],"additionalProperties":false},"digest":{"type":"string"},"selected":{"type":"integer","minimum":0},"total":{"type":"integer","minimum":0}},"required":["base","head","digest","selected","total"],"additionalProperties":false},"contractChangeRecord":{"type":"object","properties":{"id":{"type":"string"},"class":{"enum":["breaking","additive","none"]},"changes":{"type":"array","items":{"type":"string"}},"consumers":{"type":"array","items":{"type":"string"}},"file":{"type":"string"},"line":{"type":"integer","minimum":1}},"required":["id","class","changes","consumers","file","line"],"additionalProperties":false},"untestedRecord":{"type":"object","properties":{"id":{"type":"string"},"kind":{"enum":["needs","base-missing","not-comparable","unknown","not-built"]},"reason":{"type":"string"},"allowed":{"type":"boolean"}},"required":["kind","reason","allowed"],"additionalProperties":false},"impactRecord":{"type":"object","properties":{"class":{"$ref":"#/$defs/changeClass"},"columns":{"type":"array","items":{"type":"string"}},"direct":{"type":"boolean"},"selected":{"type":"boolean"},"reasons":{"type":"array","items":{"type":"string"}},"file":{"type":"string"},"line":{"type":"integer","minimum":1}},"required":["class","direct","selected","reasons"],"additionalProperties":false},"changeClass":{"enum":["none","columns","rows","schema","code","unknown"]},"tableDiffRecord":{"type":"object","properties":{"id":{"type":"string"},"status":{"enum":["equal","different","not-comparable","new","removed"]},"reason":{"type":"string"},"key":{"type":"array","items":{"type":"string"}},"keyFrom":{"enum":["contract","found"]},"rows":{"type":"object","properties":{"base":{"type":"integer","minimum":0},"head":{"type":"integer","minimum":0},"added":{"type":"integer","minimum":0},"removed":{"type":"integer","minimum":0},"changed":{"type":"integer","minimum":0}},"required":["base","head","added","removed","changed"],"additionalProperties":false},"columns":{"type":"array","items":{"$ref":"#/$defs/columnDiffRecord"}},"expectations":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"},"status":{"enum":["pass","fail","skipped"]},"expected":{"type":"string"},"observed":{"type":"string"},"file":{"type":"string"},"line":{"type":"integer","minimum":1}},"required":["name","status","expected","observed","file","line"],"additionalProperties":false}},"durationMs":{"type":"number"}},"required":["id","status","key","rows","columns","expectations"],"additionalProperties":false},"columnDiffRecord":{"type":"object","properties":{"name":{"type":"string"},"change":{"enum":["same","changed","added","removed","retyped","ignored"]},"type":{"type":"object","properties":{"base":{"type":"string"},"head":{"type":"string"}},"additionalProperties":false},"changed":{"type":"integer","minimum":0},"base":{"$ref":"#/$defs/columnProfile"},"head":{"$ref":"#/$defs/columnProfile"},"shift":{"type":"number","minimum":0,"maximum":1}},"required":["name","change","type"],"additionalProperties":false},"columnProfile":{"type":"object","properties":{"nulls":{"type":"number","minimum":0,"maximum":1},"distinct":{"type":"integer","minimum":0},"mean":{"type":"number"},"quantiles":{"type":"array","items":{"type":"number"}},"histogram":{"type":"array","items":{"type":"integer","minimum":0}}},"additionalProperties":false}}};
const schema32 = {"type":"object","properties":{"run":{"type":"string"},"number":{"type":"integer","minimum":0},"attempt":{"type":"integer","minimum":1},"workflow":{"type":"string"},"job":{"type":"string"},"leg":{"type":"string","pattern":"^[0-9a-f]{12}$"},"legName":{"type":"string","maxLength":200},"url":{"type":"string"},"event":{"type":"string"},"repository":{"type":"string"},"pullRequest":{"type":"integer","minimum":1},"fork":{"type":"boolean"}},"required":["run","attempt"],"additionalProperties":false};
const schema33 = {"type":"object","properties":{"base":{"type":"object","properties":{"sha":{"type":"string"},"ref":{"type":"string"}},"required":["sha"],"additionalProperties":false},"head":{"type":"object","properties":{"sha":{"type":"string"},"ref":{"type":"string"},"dirty":{"type":"boolean"}},"required":["sha","dirty"],"additionalProperties":false},"digest":{"type":"string"},"selected":{"type":"integer","minimum":0},"total":{"type":"integer","minimum":0}},"required":["base","head","digest","selected","total"],"additionalProperties":false};
const schema61 = {"type":"object","properties":{"rule":{"type":"string"},"severity":{"enum":["error","warning","info"]},"message":{"type":"string"},"file":{"type":"string"},"line":{"type":"integer"},"column":{"type":"integer"},"endLine":{"type":"integer"},"endColumn":{"type":"integer"},"pipeline":{"type":"string"},"task":{"type":"string"},"fixable":{"type":"boolean"}},"required":["rule","severity","message","file","line","column","endLine","endColumn","fixable"],"additionalProperties":false};
const schema62 = {"type":"object","properties":{"id":{"type":"string"},"class":{"enum":["breaking","additive","none"]},"changes":{"type":"array","items":{"type":"string"}},"consumers":{"type":"array","items":{"type":"string"}},"file":{"type":"string"},"line":{"type":"integer","minimum":1}},"required":["id","class","changes","consumers","file","line"],"additionalProperties":false};
const schema63 = {"type":"object","properties":{"id":{"type":"string"},"kind":{"enum":["needs","base-missing","not-comparable","unknown","not-built"]},"reason":{"type":"string"},"allowed":{"type":"boolean"}},"required":["kind","reason","allowed"],"additionalProperties":false};
const func1 = Object.prototype.hasOwnProperty;
const func3 = ucs2length;
const pattern4 = new RegExp("^[0-9a-f]{12}$", "u");
const schema34 = {"type":"object","properties":{"name":{"type":"string"},"file":{"type":"string"},"description":{"type":"string"},"sources":{"type":"array","items":{"$ref":"#/$defs/assetRecord"}},"tasks":{"type":"array","items":{"$ref":"#/$defs/taskRecord"}},"exposures":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"},"kind":{"type":"string"},"owner":{"type":"string"},"url":{"type":"string"},"reads":{"type":"array","items":{"type":"string"}}},"required":["name","kind","reads"],"additionalProperties":false}}},"required":["name","file","sources","tasks","exposures"],"additionalProperties":false};
const schema35 = {"type":"object","properties":{"id":{"type":"string"},"name":{"type":"string"},"file":{"type":"string"},"line":{"type":"integer","minimum":1},"description":{"type":"string"},"owner":{"type":"string"},"tags":{"type":"array","items":{"type":"string"}},"rows":{"type":"integer","minimum":0},"columns":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"},"type":{"type":"string"},"description":{"type":"string"}},"required":["name","type"],"additionalProperties":false}},"checks":{"type":"array","items":{"$ref":"#/$defs/checkRecord"}},"definition":{"type":"string"}},"required":["id","name","file","line","tags","checks"],"additionalProperties":false};
const schema36 = {"type":"object","properties":{"id":{"type":"string"},"kind":{"type":"string"},"column":{"type":"string"},"severity":{"enum":["error","warn"]},"status":{"enum":["pass","warn","fail","error","skipped"]},"expected":{"type":"string"},"observed":{"type":"string"},"rows":{"type":"integer"},"failing":{"type":"integer"},"file":{"type":"string"},"line":{"type":"integer"},"message":{"type":"string"},"checkedIn":{"type":"string"}},"required":["id","kind","severity","status","expected","observed","file","line"],"additionalProperties":false};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.name === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.file === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "file"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.line === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "line"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.tags === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tags"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.checks === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "checks"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema35.properties, key0))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err7 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err8 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.file !== undefined){
if(typeof data.file !== "string"){
const err9 = {instancePath:instancePath+"/file",schemaPath:"#/properties/file/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.line !== undefined){
let data3 = data.line;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err10 = {instancePath:instancePath+"/line",schemaPath:"#/properties/line/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 1 || isNaN(data3)){
const err11 = {instancePath:instancePath+"/line",schemaPath:"#/properties/line/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err12 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.owner !== undefined){
if(typeof data.owner !== "string"){
const err13 = {instancePath:instancePath+"/owner",schemaPath:"#/properties/owner/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.tags !== undefined){
let data6 = data.tags;
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
if(typeof data6[i0] !== "string"){
const err14 = {instancePath:instancePath+"/tags/" + i0,schemaPath:"#/properties/tags/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.rows !== undefined){
let data8 = data.rows;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err16 = {instancePath:instancePath+"/rows",schemaPath:"#/properties/rows/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
const err17 = {instancePath:instancePath+"/rows",schemaPath:"#/properties/rows/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
if(data.columns !== undefined){
let data9 = data.columns;
if(Array.isArray(data9)){
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
let data10 = data9[i1];
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.name === undefined){
const err18 = {instancePath:instancePath+"/columns/" + i1,schemaPath:"#/properties/columns/items/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data10.type === undefined){
const err19 = {instancePath:instancePath+"/columns/" + i1,schemaPath:"#/properties/columns/items/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
for(const key1 in data10){
if(!(((key1 === "name") || (key1 === "type")) || (key1 === "description"))){
const err20 = {instancePath:instancePath+"/columns/" + i1,schemaPath:"#/properties/columns/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data10.name !== undefined){
if(typeof data10.name !== "string"){
const err21 = {instancePath:instancePath+"/columns/" + i1+"/name",schemaPath:"#/properties/columns/items/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data10.type !== undefined){
if(typeof data10.type !== "string"){
const err22 = {instancePath:instancePath+"/columns/" + i1+"/type",schemaPath:"#/properties/columns/items/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data10.description !== undefined){
if(typeof data10.description !== "string"){
const err23 = {instancePath:instancePath+"/columns/" + i1+"/description",schemaPath:"#/properties/columns/items/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/columns/" + i1,schemaPath:"#/properties/columns/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/columns",schemaPath:"#/properties/columns/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.checks !== undefined){
let data14 = data.checks;
if(Array.isArray(data14)){
const len2 = data14.length;
for(let i2=0; i2<len2; i2++){
let data15 = data14[i2];
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.id === undefined){
const err26 = {instancePath:instancePath+"/checks/" + i2,schemaPath:"#/$defs/checkRecord/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data15.kind === undefined){
const err27 = {instancePath:instancePath+"/checks/" + i2,schemaPath:"#/$defs/checkRecord/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data15.severity === undefined){
const err28 = {instancePath:instancePath+"/checks/" + i2,schemaPath:"#/$defs/checkRecord/required",keyword:"required",params:{missingProperty: "severity"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data15.status === undefined){
const err29 = {instancePath:instancePath+"/checks/" + i2,schemaPath:"#/$defs/checkRecord/required",keyword:"required",params:{missingProperty: "status"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data15.expected === undefined){
const err30 = {instancePath:instancePath+"/checks/" + i2,schemaPath:"#/$defs/checkRecord/required",keyword:"required",params:{missingProperty: "expected"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data15.observed === undefined){
const err31 = {instancePath:instancePath+"/checks/" + i2,schemaPath:"#/$defs/checkRecord/required",keyword:"required",params:{missingProperty: "observed"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data15.file === undefined){
const err32 = {instancePath:instancePath+"/checks/" + i2,schemaPath:"#/$defs/checkRecord/required",keyword:"required",params:{missingProperty: "file"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data15.line === undefined){
const err33 = {instancePath:instancePath+"/checks/" + i2,schemaPath:"#/$defs/checkRecord/required",keyword:"required",params:{missingProperty: "line"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
for(const key2 in data15){
if(!(func1.call(schema36.properties, key2))){
const err34 = {instancePath:instancePath+"/checks/" + i2,schemaPath:"#/$defs/checkRecord/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data15.id !== undefined){
if(typeof data15.id !== "string"){
const err35 = {instancePath:instancePath+"/checks/" + i2+"/id",schemaPath:"#/$defs/checkRecord/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data15.kind !== undefined){
if(typeof data15.kind !== "string"){
const err36 = {instancePath:instancePath+"/checks/" + i2+"/kind",schemaPath:"#/$defs/checkRecord/properties/kind/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data15.column !== undefined){
if(typeof data15.column !== "string"){
const err37 = {instancePath:instancePath+"/checks/" + i2+"/column",schemaPath:"#/$defs/checkRecord/properties/column/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data15.severity !== undefined){
let data19 = data15.severity;
if(!((data19 === "error") || (data19 === "warn"))){
const err38 = {instancePath:instancePath+"/checks/" + i2+"/severity",schemaPath:"#/$defs/checkRecord/properties/severity/enum",keyword:"enum",params:{allowedValues: schema36.properties.severity.enum}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data15.status !== undefined){
let data20 = data15.status;
if(!(((((data20 === "pass") || (data20 === "warn")) || (data20 === "fail")) || (data20 === "error")) || (data20 === "skipped"))){
const err39 = {instancePath:instancePath+"/checks/" + i2+"/status",schemaPath:"#/$defs/checkRecord/properties/status/enum",keyword:"enum",params:{allowedValues: schema36.properties.status.enum}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data15.expected !== undefined){
if(typeof data15.expected !== "string"){
const err40 = {instancePath:instancePath+"/checks/" + i2+"/expected",schemaPath:"#/$defs/checkRecord/properties/expected/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data15.observed !== undefined){
if(typeof data15.observed !== "string"){
const err41 = {instancePath:instancePath+"/checks/" + i2+"/observed",schemaPath:"#/$defs/checkRecord/properties/observed/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data15.rows !== undefined){
let data23 = data15.rows;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
const err42 = {instancePath:instancePath+"/checks/" + i2+"/rows",schemaPath:"#/$defs/checkRecord/properties/rows/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data15.failing !== undefined){
let data24 = data15.failing;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
const err43 = {instancePath:instancePath+"/checks/" + i2+"/failing",schemaPath:"#/$defs/checkRecord/properties/failing/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data15.file !== undefined){
if(typeof data15.file !== "string"){
const err44 = {instancePath:instancePath+"/checks/" + i2+"/file",schemaPath:"#/$defs/checkRecord/properties/file/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data15.line !== undefined){
let data26 = data15.line;
if(!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))){
const err45 = {instancePath:instancePath+"/checks/" + i2+"/line",schemaPath:"#/$defs/checkRecord/properties/line/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data15.message !== undefined){
if(typeof data15.message !== "string"){
const err46 = {instancePath:instancePath+"/checks/" + i2+"/message",schemaPath:"#/$defs/checkRecord/properties/message/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data15.checkedIn !== undefined){
if(typeof data15.checkedIn !== "string"){
const err47 = {instancePath:instancePath+"/checks/" + i2+"/checkedIn",schemaPath:"#/$defs/checkRecord/properties/checkedIn/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/checks/" + i2,schemaPath:"#/$defs/checkRecord/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
else {
const err49 = {instancePath:instancePath+"/checks",schemaPath:"#/properties/checks/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data.definition !== undefined){
if(typeof data.definition !== "string"){
const err50 = {instancePath:instancePath+"/definition",schemaPath:"#/properties/definition/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema37 = {"type":"object","properties":{"id":{"type":"string"},"name":{"type":"string"},"file":{"type":"string"},"line":{"type":"integer","minimum":1},"description":{"type":"string"},"owner":{"type":"string"},"tags":{"type":"array","items":{"type":"string"}},"rows":{"type":"integer","minimum":0},"columns":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"},"type":{"type":"string"},"description":{"type":"string"}},"required":["name","type"],"additionalProperties":false}},"checks":{"type":"array","items":{"$ref":"#/$defs/checkRecord"}},"kind":{"enum":["sql","python","shell","notebook"]},"materialized":{"enum":["view","table","incremental","file"]},"code":{"type":"string"},"inputs":{"type":"array","items":{"type":"string"}},"status":{"$ref":"#/$defs/taskStatus"},"reason":{"type":"string"},"startedAt":{"type":"string"},"durationMs":{"type":"number"},"offsetMs":{"type":"number"},"bytes":{"type":"integer","minimum":0},"attempts":{"type":"integer","minimum":1},"fingerprint":{"type":"string"},"definition":{"type":"string"},"published":{"type":"boolean"},"error":{"type":"object","properties":{"message":{"type":"string"},"file":{"type":"string"},"line":{"type":"integer"},"column":{"type":"integer"}},"required":["message"],"additionalProperties":false},"log":{"type":"array","items":{"type":"string"}},"tests":{"type":"array","items":{"$ref":"#/$defs/testRecord"}},"impact":{"$ref":"#/$defs/impactRecord"},"diff":{"$ref":"#/$defs/tableDiffRecord"},"model":{"$ref":"#/$defs/modelRecord"}},"required":["id","name","file","line","tags","checks","kind","materialized","inputs","status","reason","tests"],"additionalProperties":false};
const schema39 = {"enum":["success","reused","failed","skipped","cancelled","not_run"]};
const schema40 = {"type":"object","properties":{"name":{"type":"string"},"status":{"enum":["pass","fail","error","skipped"]},"durationMs":{"type":"number"},"file":{"type":"string"},"line":{"type":"integer"},"message":{"type":"string"},"diff":{"type":"object","properties":{"columns":{"type":"array","items":{"type":"string"}},"rows":{"type":"array","items":{"type":"object","properties":{"mark":{"enum":["=","-","+"]},"cells":{"type":"array","items":{"type":"string"}}},"required":["mark","cells"],"additionalProperties":false}}},"required":["columns","rows"],"additionalProperties":false}},"required":["name","status","durationMs","file","line"],"additionalProperties":false};
const schema41 = {"type":"object","properties":{"class":{"$ref":"#/$defs/changeClass"},"columns":{"type":"array","items":{"type":"string"}},"direct":{"type":"boolean"},"selected":{"type":"boolean"},"reasons":{"type":"array","items":{"type":"string"}},"file":{"type":"string"},"line":{"type":"integer","minimum":1}},"required":["class","direct","selected","reasons"],"additionalProperties":false};
const schema42 = {"enum":["none","columns","rows","schema","code","unknown"]};

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.class === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "class"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.direct === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "direct"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.selected === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "selected"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.reasons === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reasons"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "class") || (key0 === "columns")) || (key0 === "direct")) || (key0 === "selected")) || (key0 === "reasons")) || (key0 === "file")) || (key0 === "line"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.class !== undefined){
let data0 = data.class;
if(!((((((data0 === "none") || (data0 === "columns")) || (data0 === "rows")) || (data0 === "schema")) || (data0 === "code")) || (data0 === "unknown"))){
const err5 = {instancePath:instancePath+"/class",schemaPath:"#/$defs/changeClass/enum",keyword:"enum",params:{allowedValues: schema42.enum}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.columns !== undefined){
let data1 = data.columns;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(typeof data1[i0] !== "string"){
const err6 = {instancePath:instancePath+"/columns/" + i0,schemaPath:"#/properties/columns/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/columns",schemaPath:"#/properties/columns/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.direct !== undefined){
if(typeof data.direct !== "boolean"){
const err8 = {instancePath:instancePath+"/direct",schemaPath:"#/properties/direct/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.selected !== undefined){
if(typeof data.selected !== "boolean"){
const err9 = {instancePath:instancePath+"/selected",schemaPath:"#/properties/selected/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.reasons !== undefined){
let data5 = data.reasons;
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
if(typeof data5[i1] !== "string"){
const err10 = {instancePath:instancePath+"/reasons/" + i1,schemaPath:"#/properties/reasons/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/reasons",schemaPath:"#/properties/reasons/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.file !== undefined){
if(typeof data.file !== "string"){
const err12 = {instancePath:instancePath+"/file",schemaPath:"#/properties/file/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.line !== undefined){
let data8 = data.line;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err13 = {instancePath:instancePath+"/line",schemaPath:"#/properties/line/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 1 || isNaN(data8)){
const err14 = {instancePath:instancePath+"/line",schemaPath:"#/properties/line/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema43 = {"type":"object","properties":{"id":{"type":"string"},"status":{"enum":["equal","different","not-comparable","new","removed"]},"reason":{"type":"string"},"key":{"type":"array","items":{"type":"string"}},"keyFrom":{"enum":["contract","found"]},"rows":{"type":"object","properties":{"base":{"type":"integer","minimum":0},"head":{"type":"integer","minimum":0},"added":{"type":"integer","minimum":0},"removed":{"type":"integer","minimum":0},"changed":{"type":"integer","minimum":0}},"required":["base","head","added","removed","changed"],"additionalProperties":false},"columns":{"type":"array","items":{"$ref":"#/$defs/columnDiffRecord"}},"expectations":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"},"status":{"enum":["pass","fail","skipped"]},"expected":{"type":"string"},"observed":{"type":"string"},"file":{"type":"string"},"line":{"type":"integer","minimum":1}},"required":["name","status","expected","observed","file","line"],"additionalProperties":false}},"durationMs":{"type":"number"}},"required":["id","status","key","rows","columns","expectations"],"additionalProperties":false};
const schema44 = {"type":"object","properties":{"name":{"type":"string"},"change":{"enum":["same","changed","added","removed","retyped","ignored"]},"type":{"type":"object","properties":{"base":{"type":"string"},"head":{"type":"string"}},"additionalProperties":false},"changed":{"type":"integer","minimum":0},"base":{"$ref":"#/$defs/columnProfile"},"head":{"$ref":"#/$defs/columnProfile"},"shift":{"type":"number","minimum":0,"maximum":1}},"required":["name","change","type"],"additionalProperties":false};
const schema45 = {"type":"object","properties":{"nulls":{"type":"number","minimum":0,"maximum":1},"distinct":{"type":"integer","minimum":0},"mean":{"type":"number"},"quantiles":{"type":"array","items":{"type":"number"}},"histogram":{"type":"array","items":{"type":"integer","minimum":0}}},"additionalProperties":false};

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate28.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.change === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "change"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.type === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "name") || (key0 === "change")) || (key0 === "type")) || (key0 === "changed")) || (key0 === "base")) || (key0 === "head")) || (key0 === "shift"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.change !== undefined){
let data1 = data.change;
if(!((((((data1 === "same") || (data1 === "changed")) || (data1 === "added")) || (data1 === "removed")) || (data1 === "retyped")) || (data1 === "ignored"))){
const err5 = {instancePath:instancePath+"/change",schemaPath:"#/properties/change/enum",keyword:"enum",params:{allowedValues: schema44.properties.change.enum}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.type !== undefined){
let data2 = data.type;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
if(!((key1 === "base") || (key1 === "head"))){
const err6 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data2.base !== undefined){
if(typeof data2.base !== "string"){
const err7 = {instancePath:instancePath+"/type/base",schemaPath:"#/properties/type/properties/base/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data2.head !== undefined){
if(typeof data2.head !== "string"){
const err8 = {instancePath:instancePath+"/type/head",schemaPath:"#/properties/type/properties/head/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.changed !== undefined){
let data5 = data.changed;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err10 = {instancePath:instancePath+"/changed",schemaPath:"#/properties/changed/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
const err11 = {instancePath:instancePath+"/changed",schemaPath:"#/properties/changed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data.base !== undefined){
let data6 = data.base;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key2 in data6){
if(!(((((key2 === "nulls") || (key2 === "distinct")) || (key2 === "mean")) || (key2 === "quantiles")) || (key2 === "histogram"))){
const err12 = {instancePath:instancePath+"/base",schemaPath:"#/$defs/columnProfile/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data6.nulls !== undefined){
let data7 = data6.nulls;
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 1 || isNaN(data7)){
const err13 = {instancePath:instancePath+"/base/nulls",schemaPath:"#/$defs/columnProfile/properties/nulls/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data7 < 0 || isNaN(data7)){
const err14 = {instancePath:instancePath+"/base/nulls",schemaPath:"#/$defs/columnProfile/properties/nulls/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/base/nulls",schemaPath:"#/$defs/columnProfile/properties/nulls/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data6.distinct !== undefined){
let data8 = data6.distinct;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err16 = {instancePath:instancePath+"/base/distinct",schemaPath:"#/$defs/columnProfile/properties/distinct/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
const err17 = {instancePath:instancePath+"/base/distinct",schemaPath:"#/$defs/columnProfile/properties/distinct/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
if(data6.mean !== undefined){
let data9 = data6.mean;
if(!((typeof data9 == "number") && (isFinite(data9)))){
const err18 = {instancePath:instancePath+"/base/mean",schemaPath:"#/$defs/columnProfile/properties/mean/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data6.quantiles !== undefined){
let data10 = data6.quantiles;
if(Array.isArray(data10)){
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
let data11 = data10[i0];
if(!((typeof data11 == "number") && (isFinite(data11)))){
const err19 = {instancePath:instancePath+"/base/quantiles/" + i0,schemaPath:"#/$defs/columnProfile/properties/quantiles/items/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/base/quantiles",schemaPath:"#/$defs/columnProfile/properties/quantiles/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data6.histogram !== undefined){
let data12 = data6.histogram;
if(Array.isArray(data12)){
const len1 = data12.length;
for(let i1=0; i1<len1; i1++){
let data13 = data12[i1];
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err21 = {instancePath:instancePath+"/base/histogram/" + i1,schemaPath:"#/$defs/columnProfile/properties/histogram/items/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 0 || isNaN(data13)){
const err22 = {instancePath:instancePath+"/base/histogram/" + i1,schemaPath:"#/$defs/columnProfile/properties/histogram/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
}
else {
const err23 = {instancePath:instancePath+"/base/histogram",schemaPath:"#/$defs/columnProfile/properties/histogram/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/base",schemaPath:"#/$defs/columnProfile/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.head !== undefined){
let data14 = data.head;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key3 in data14){
if(!(((((key3 === "nulls") || (key3 === "distinct")) || (key3 === "mean")) || (key3 === "quantiles")) || (key3 === "histogram"))){
const err25 = {instancePath:instancePath+"/head",schemaPath:"#/$defs/columnProfile/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data14.nulls !== undefined){
let data15 = data14.nulls;
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 1 || isNaN(data15)){
const err26 = {instancePath:instancePath+"/head/nulls",schemaPath:"#/$defs/columnProfile/properties/nulls/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data15 < 0 || isNaN(data15)){
const err27 = {instancePath:instancePath+"/head/nulls",schemaPath:"#/$defs/columnProfile/properties/nulls/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/head/nulls",schemaPath:"#/$defs/columnProfile/properties/nulls/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data14.distinct !== undefined){
let data16 = data14.distinct;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
const err29 = {instancePath:instancePath+"/head/distinct",schemaPath:"#/$defs/columnProfile/properties/distinct/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 < 0 || isNaN(data16)){
const err30 = {instancePath:instancePath+"/head/distinct",schemaPath:"#/$defs/columnProfile/properties/distinct/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
if(data14.mean !== undefined){
let data17 = data14.mean;
if(!((typeof data17 == "number") && (isFinite(data17)))){
const err31 = {instancePath:instancePath+"/head/mean",schemaPath:"#/$defs/columnProfile/properties/mean/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data14.quantiles !== undefined){
let data18 = data14.quantiles;
if(Array.isArray(data18)){
const len2 = data18.length;
for(let i2=0; i2<len2; i2++){
let data19 = data18[i2];
if(!((typeof data19 == "number") && (isFinite(data19)))){
const err32 = {instancePath:instancePath+"/head/quantiles/" + i2,schemaPath:"#/$defs/columnProfile/properties/quantiles/items/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/head/quantiles",schemaPath:"#/$defs/columnProfile/properties/quantiles/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data14.histogram !== undefined){
let data20 = data14.histogram;
if(Array.isArray(data20)){
const len3 = data20.length;
for(let i3=0; i3<len3; i3++){
let data21 = data20[i3];
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
const err34 = {instancePath:instancePath+"/head/histogram/" + i3,schemaPath:"#/$defs/columnProfile/properties/histogram/items/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 < 0 || isNaN(data21)){
const err35 = {instancePath:instancePath+"/head/histogram/" + i3,schemaPath:"#/$defs/columnProfile/properties/histogram/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
}
else {
const err36 = {instancePath:instancePath+"/head/histogram",schemaPath:"#/$defs/columnProfile/properties/histogram/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/head",schemaPath:"#/$defs/columnProfile/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.shift !== undefined){
let data22 = data.shift;
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 > 1 || isNaN(data22)){
const err38 = {instancePath:instancePath+"/shift",schemaPath:"#/properties/shift/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data22 < 0 || isNaN(data22)){
const err39 = {instancePath:instancePath+"/shift",schemaPath:"#/properties/shift/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/shift",schemaPath:"#/properties/shift/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate27.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.status === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.key === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.rows === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rows"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.columns === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "columns"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.expectations === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "expectations"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema43.properties, key0))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err7 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.status !== undefined){
let data1 = data.status;
if(!(((((data1 === "equal") || (data1 === "different")) || (data1 === "not-comparable")) || (data1 === "new")) || (data1 === "removed"))){
const err8 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema43.properties.status.enum}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.reason !== undefined){
if(typeof data.reason !== "string"){
const err9 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.key !== undefined){
let data3 = data.key;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(typeof data3[i0] !== "string"){
const err10 = {instancePath:instancePath+"/key/" + i0,schemaPath:"#/properties/key/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.keyFrom !== undefined){
let data5 = data.keyFrom;
if(!((data5 === "contract") || (data5 === "found"))){
const err12 = {instancePath:instancePath+"/keyFrom",schemaPath:"#/properties/keyFrom/enum",keyword:"enum",params:{allowedValues: schema43.properties.keyFrom.enum}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.rows !== undefined){
let data6 = data.rows;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.base === undefined){
const err13 = {instancePath:instancePath+"/rows",schemaPath:"#/properties/rows/required",keyword:"required",params:{missingProperty: "base"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data6.head === undefined){
const err14 = {instancePath:instancePath+"/rows",schemaPath:"#/properties/rows/required",keyword:"required",params:{missingProperty: "head"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data6.added === undefined){
const err15 = {instancePath:instancePath+"/rows",schemaPath:"#/properties/rows/required",keyword:"required",params:{missingProperty: "added"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data6.removed === undefined){
const err16 = {instancePath:instancePath+"/rows",schemaPath:"#/properties/rows/required",keyword:"required",params:{missingProperty: "removed"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data6.changed === undefined){
const err17 = {instancePath:instancePath+"/rows",schemaPath:"#/properties/rows/required",keyword:"required",params:{missingProperty: "changed"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key1 in data6){
if(!(((((key1 === "base") || (key1 === "head")) || (key1 === "added")) || (key1 === "removed")) || (key1 === "changed"))){
const err18 = {instancePath:instancePath+"/rows",schemaPath:"#/properties/rows/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data6.base !== undefined){
let data7 = data6.base;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err19 = {instancePath:instancePath+"/rows/base",schemaPath:"#/properties/rows/properties/base/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 0 || isNaN(data7)){
const err20 = {instancePath:instancePath+"/rows/base",schemaPath:"#/properties/rows/properties/base/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
if(data6.head !== undefined){
let data8 = data6.head;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err21 = {instancePath:instancePath+"/rows/head",schemaPath:"#/properties/rows/properties/head/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
const err22 = {instancePath:instancePath+"/rows/head",schemaPath:"#/properties/rows/properties/head/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
if(data6.added !== undefined){
let data9 = data6.added;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err23 = {instancePath:instancePath+"/rows/added",schemaPath:"#/properties/rows/properties/added/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
const err24 = {instancePath:instancePath+"/rows/added",schemaPath:"#/properties/rows/properties/added/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
if(data6.removed !== undefined){
let data10 = data6.removed;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err25 = {instancePath:instancePath+"/rows/removed",schemaPath:"#/properties/rows/properties/removed/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 0 || isNaN(data10)){
const err26 = {instancePath:instancePath+"/rows/removed",schemaPath:"#/properties/rows/properties/removed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
if(data6.changed !== undefined){
let data11 = data6.changed;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err27 = {instancePath:instancePath+"/rows/changed",schemaPath:"#/properties/rows/properties/changed/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 0 || isNaN(data11)){
const err28 = {instancePath:instancePath+"/rows/changed",schemaPath:"#/properties/rows/properties/changed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
}
else {
const err29 = {instancePath:instancePath+"/rows",schemaPath:"#/properties/rows/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.columns !== undefined){
let data12 = data.columns;
if(Array.isArray(data12)){
const len1 = data12.length;
for(let i1=0; i1<len1; i1++){
if(!(validate28(data12[i1], {instancePath:instancePath+"/columns/" + i1,parentData:data12,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
}
else {
const err30 = {instancePath:instancePath+"/columns",schemaPath:"#/properties/columns/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.expectations !== undefined){
let data14 = data.expectations;
if(Array.isArray(data14)){
const len2 = data14.length;
for(let i2=0; i2<len2; i2++){
let data15 = data14[i2];
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.name === undefined){
const err31 = {instancePath:instancePath+"/expectations/" + i2,schemaPath:"#/properties/expectations/items/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data15.status === undefined){
const err32 = {instancePath:instancePath+"/expectations/" + i2,schemaPath:"#/properties/expectations/items/required",keyword:"required",params:{missingProperty: "status"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data15.expected === undefined){
const err33 = {instancePath:instancePath+"/expectations/" + i2,schemaPath:"#/properties/expectations/items/required",keyword:"required",params:{missingProperty: "expected"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data15.observed === undefined){
const err34 = {instancePath:instancePath+"/expectations/" + i2,schemaPath:"#/properties/expectations/items/required",keyword:"required",params:{missingProperty: "observed"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data15.file === undefined){
const err35 = {instancePath:instancePath+"/expectations/" + i2,schemaPath:"#/properties/expectations/items/required",keyword:"required",params:{missingProperty: "file"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data15.line === undefined){
const err36 = {instancePath:instancePath+"/expectations/" + i2,schemaPath:"#/properties/expectations/items/required",keyword:"required",params:{missingProperty: "line"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
for(const key2 in data15){
if(!((((((key2 === "name") || (key2 === "status")) || (key2 === "expected")) || (key2 === "observed")) || (key2 === "file")) || (key2 === "line"))){
const err37 = {instancePath:instancePath+"/expectations/" + i2,schemaPath:"#/properties/expectations/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data15.name !== undefined){
if(typeof data15.name !== "string"){
const err38 = {instancePath:instancePath+"/expectations/" + i2+"/name",schemaPath:"#/properties/expectations/items/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data15.status !== undefined){
let data17 = data15.status;
if(!(((data17 === "pass") || (data17 === "fail")) || (data17 === "skipped"))){
const err39 = {instancePath:instancePath+"/expectations/" + i2+"/status",schemaPath:"#/properties/expectations/items/properties/status/enum",keyword:"enum",params:{allowedValues: schema43.properties.expectations.items.properties.status.enum}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data15.expected !== undefined){
if(typeof data15.expected !== "string"){
const err40 = {instancePath:instancePath+"/expectations/" + i2+"/expected",schemaPath:"#/properties/expectations/items/properties/expected/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data15.observed !== undefined){
if(typeof data15.observed !== "string"){
const err41 = {instancePath:instancePath+"/expectations/" + i2+"/observed",schemaPath:"#/properties/expectations/items/properties/observed/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data15.file !== undefined){
if(typeof data15.file !== "string"){
const err42 = {instancePath:instancePath+"/expectations/" + i2+"/file",schemaPath:"#/properties/expectations/items/properties/file/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data15.line !== undefined){
let data21 = data15.line;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
const err43 = {instancePath:instancePath+"/expectations/" + i2+"/line",schemaPath:"#/properties/expectations/items/properties/line/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 < 1 || isNaN(data21)){
const err44 = {instancePath:instancePath+"/expectations/" + i2+"/line",schemaPath:"#/properties/expectations/items/properties/line/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
}
else {
const err45 = {instancePath:instancePath+"/expectations/" + i2,schemaPath:"#/properties/expectations/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath:instancePath+"/expectations",schemaPath:"#/properties/expectations/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data.durationMs !== undefined){
let data22 = data.durationMs;
if(!((typeof data22 == "number") && (isFinite(data22)))){
const err47 = {instancePath:instancePath+"/durationMs",schemaPath:"#/properties/durationMs/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
validate27.errors = vErrors;
return errors === 0;
}
validate27.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema47 = {"type":"object","properties":{"artifact":{"type":"object","properties":{"path":{"type":"string"},"bytes":{"type":"integer"},"digest":{"type":"string"}},"required":["path","bytes","digest"],"additionalProperties":false},"metrics":{"type":"object","additionalProperties":{"type":"number"}},"gates":{"type":"array","items":{"type":"object","properties":{"metric":{"type":"string"},"status":{"enum":["pass","fail","inconclusive","error","skipped"]},"expected":{"type":"string"},"observed":{"type":"string"},"line":{"type":"integer"},"about":{"enum":["data"]}},"required":["metric","status","expected","observed","line"],"additionalProperties":false}},"predictions":{"type":"object","properties":{"rows":{"type":"integer"}},"required":["rows"],"additionalProperties":false},"verdict":{"$ref":"#/$defs/modelVerdict"},"inspection":{"type":"object","properties":{"files":{"type":"integer"},"findings":{"type":"array","items":{"type":"object","properties":{"level":{"enum":["code","unknown","note"]},"file":{"type":"string"},"sentence":{"type":"string"}},"required":["level","file","sentence"],"additionalProperties":false}}},"required":["files","findings"],"additionalProperties":false},"signature":{"type":"object","properties":{"class":{"enum":["major","minor","none","unknown"]},"changes":{"type":"array","items":{"type":"object","properties":{"class":{"enum":["major","minor","unknown"]},"sentence":{"type":"string"}},"required":["class","sentence"],"additionalProperties":false}}},"required":["class","changes"],"additionalProperties":false},"environment":{"type":"array","items":{"type":"object","properties":{"risk":{"type":"boolean"},"sentence":{"type":"string"}},"required":["risk","sentence"],"additionalProperties":false}},"slices":{"type":"array","items":{"$ref":"#/$defs/modelSlice"}},"plots":{"$ref":"#/$defs/modelPlots"},"origin":{"$ref":"#/$defs/modelOrigin"},"changes":{"type":"array","items":{"type":"object","properties":{"part":{"enum":["data","code","params","seed","environment"]},"sentence":{"type":"string"}},"required":["part","sentence"],"additionalProperties":false}}},"required":["metrics","gates"],"additionalProperties":false};
const schema50 = {"type":"object","properties":{"metric":{"type":"string"},"where":{"type":"array","items":{"type":"object","properties":{"column":{"type":"string"},"value":{"type":"string"}},"required":["column","value"],"additionalProperties":false}},"from":{"enum":["gate","search"]},"rows":{"type":"integer"},"outcome":{"enum":["better","not-worse","worse","inconclusive"]},"base":{"type":"number"},"head":{"type":"number"},"gain":{"type":"number"},"lower":{"type":"number"},"upper":{"type":"number"},"p":{"type":"number"}},"required":["metric","where","from","rows","outcome"],"additionalProperties":false};
const schema60 = {"type":"object","properties":{"code":{"type":"string"},"data":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"},"where":{"type":"string"},"rows":{"type":"integer"},"columns":{"type":"integer"},"schema":{"type":"string"},"digest":{"type":"string"},"problem":{"type":"string"}},"required":["name","rows","columns","schema"],"additionalProperties":false}},"params":{"type":"object","additionalProperties":{"type":["string","number","boolean"]}},"seed":{"type":"integer"},"environment":{"type":"object","properties":{"platform":{"type":"string"},"python":{"type":"string"},"requirements":{"type":"string"},"packages":{"type":"object","additionalProperties":{"type":"string"}}},"required":["platform"],"additionalProperties":false}},"required":["code","data","environment"],"additionalProperties":false};
const schema48 = {"type":"object","properties":{"outcome":{"enum":["better","not-worse","worse","inconclusive"]},"evidence":{"enum":["same","paired","weak","none"]},"sentence":{"type":"string"},"rows":{"type":"object","properties":{"paired":{"type":"integer"},"onlyBase":{"type":"integer"},"onlyHead":{"type":"integer"},"repeated":{"type":"object","properties":{"base":{"type":"integer"},"head":{"type":"integer"}},"required":["base","head"],"additionalProperties":false},"relabelled":{"type":"integer"},"incomplete":{"type":"integer"}},"required":["paired","onlyBase","onlyHead","repeated","relabelled","incomplete"],"additionalProperties":false},"metrics":{"type":"array","items":{"$ref":"#/$defs/modelMetric"}},"disagreement":{"type":"object","properties":{"onlyBase":{"type":"integer"},"onlyHead":{"type":"integer"},"p":{"type":"number"},"method":{"enum":["exact","chi-squared"]}},"required":["onlyBase","onlyHead","p","method"],"additionalProperties":false}},"required":["outcome","evidence","sentence","metrics"],"additionalProperties":false};
const schema49 = {"type":"object","properties":{"metric":{"type":"string"},"outcome":{"enum":["better","not-worse","worse","inconclusive"]},"sentence":{"type":"string"},"gated":{"type":"boolean"},"weak":{"type":"boolean"},"base":{"type":"number"},"head":{"type":"number"},"gain":{"type":"number"},"interval":{"type":"object","properties":{"lower":{"type":"number"},"upper":{"type":"number"},"level":{"type":"number"}},"required":["lower","upper","level"],"additionalProperties":false},"test":{"type":"object","properties":{"method":{"enum":["mcnemar","delong"]},"p":{"type":"number"}},"required":["method","p"],"additionalProperties":false},"detectable":{"type":"number"},"neededRows":{"type":"integer"},"noise":{"type":"number"}},"required":["metric","outcome","sentence"],"additionalProperties":false};

function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate32.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.outcome === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "outcome"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.evidence === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "evidence"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.sentence === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sentence"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.metrics === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metrics"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "outcome") || (key0 === "evidence")) || (key0 === "sentence")) || (key0 === "rows")) || (key0 === "metrics")) || (key0 === "disagreement"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.outcome !== undefined){
let data0 = data.outcome;
if(!((((data0 === "better") || (data0 === "not-worse")) || (data0 === "worse")) || (data0 === "inconclusive"))){
const err5 = {instancePath:instancePath+"/outcome",schemaPath:"#/properties/outcome/enum",keyword:"enum",params:{allowedValues: schema48.properties.outcome.enum}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.evidence !== undefined){
let data1 = data.evidence;
if(!((((data1 === "same") || (data1 === "paired")) || (data1 === "weak")) || (data1 === "none"))){
const err6 = {instancePath:instancePath+"/evidence",schemaPath:"#/properties/evidence/enum",keyword:"enum",params:{allowedValues: schema48.properties.evidence.enum}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.sentence !== undefined){
if(typeof data.sentence !== "string"){
const err7 = {instancePath:instancePath+"/sentence",schemaPath:"#/properties/sentence/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.rows !== undefined){
let data3 = data.rows;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.paired === undefined){
const err8 = {instancePath:instancePath+"/rows",schemaPath:"#/properties/rows/required",keyword:"required",params:{missingProperty: "paired"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3.onlyBase === undefined){
const err9 = {instancePath:instancePath+"/rows",schemaPath:"#/properties/rows/required",keyword:"required",params:{missingProperty: "onlyBase"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3.onlyHead === undefined){
const err10 = {instancePath:instancePath+"/rows",schemaPath:"#/properties/rows/required",keyword:"required",params:{missingProperty: "onlyHead"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3.repeated === undefined){
const err11 = {instancePath:instancePath+"/rows",schemaPath:"#/properties/rows/required",keyword:"required",params:{missingProperty: "repeated"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data3.relabelled === undefined){
const err12 = {instancePath:instancePath+"/rows",schemaPath:"#/properties/rows/required",keyword:"required",params:{missingProperty: "relabelled"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data3.incomplete === undefined){
const err13 = {instancePath:instancePath+"/rows",schemaPath:"#/properties/rows/required",keyword:"required",params:{missingProperty: "incomplete"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key1 in data3){
if(!((((((key1 === "paired") || (key1 === "onlyBase")) || (key1 === "onlyHead")) || (key1 === "repeated")) || (key1 === "relabelled")) || (key1 === "incomplete"))){
const err14 = {instancePath:instancePath+"/rows",schemaPath:"#/properties/rows/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data3.paired !== undefined){
let data4 = data3.paired;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err15 = {instancePath:instancePath+"/rows/paired",schemaPath:"#/properties/rows/properties/paired/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data3.onlyBase !== undefined){
let data5 = data3.onlyBase;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err16 = {instancePath:instancePath+"/rows/onlyBase",schemaPath:"#/properties/rows/properties/onlyBase/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data3.onlyHead !== undefined){
let data6 = data3.onlyHead;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err17 = {instancePath:instancePath+"/rows/onlyHead",schemaPath:"#/properties/rows/properties/onlyHead/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data3.repeated !== undefined){
let data7 = data3.repeated;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.base === undefined){
const err18 = {instancePath:instancePath+"/rows/repeated",schemaPath:"#/properties/rows/properties/repeated/required",keyword:"required",params:{missingProperty: "base"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data7.head === undefined){
const err19 = {instancePath:instancePath+"/rows/repeated",schemaPath:"#/properties/rows/properties/repeated/required",keyword:"required",params:{missingProperty: "head"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
for(const key2 in data7){
if(!((key2 === "base") || (key2 === "head"))){
const err20 = {instancePath:instancePath+"/rows/repeated",schemaPath:"#/properties/rows/properties/repeated/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data7.base !== undefined){
let data8 = data7.base;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err21 = {instancePath:instancePath+"/rows/repeated/base",schemaPath:"#/properties/rows/properties/repeated/properties/base/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data7.head !== undefined){
let data9 = data7.head;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err22 = {instancePath:instancePath+"/rows/repeated/head",schemaPath:"#/properties/rows/properties/repeated/properties/head/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/rows/repeated",schemaPath:"#/properties/rows/properties/repeated/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data3.relabelled !== undefined){
let data10 = data3.relabelled;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err24 = {instancePath:instancePath+"/rows/relabelled",schemaPath:"#/properties/rows/properties/relabelled/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data3.incomplete !== undefined){
let data11 = data3.incomplete;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err25 = {instancePath:instancePath+"/rows/incomplete",schemaPath:"#/properties/rows/properties/incomplete/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/rows",schemaPath:"#/properties/rows/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.metrics !== undefined){
let data12 = data.metrics;
if(Array.isArray(data12)){
const len0 = data12.length;
for(let i0=0; i0<len0; i0++){
let data13 = data12[i0];
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.metric === undefined){
const err27 = {instancePath:instancePath+"/metrics/" + i0,schemaPath:"#/$defs/modelMetric/required",keyword:"required",params:{missingProperty: "metric"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data13.outcome === undefined){
const err28 = {instancePath:instancePath+"/metrics/" + i0,schemaPath:"#/$defs/modelMetric/required",keyword:"required",params:{missingProperty: "outcome"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data13.sentence === undefined){
const err29 = {instancePath:instancePath+"/metrics/" + i0,schemaPath:"#/$defs/modelMetric/required",keyword:"required",params:{missingProperty: "sentence"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
for(const key3 in data13){
if(!(func1.call(schema49.properties, key3))){
const err30 = {instancePath:instancePath+"/metrics/" + i0,schemaPath:"#/$defs/modelMetric/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data13.metric !== undefined){
if(typeof data13.metric !== "string"){
const err31 = {instancePath:instancePath+"/metrics/" + i0+"/metric",schemaPath:"#/$defs/modelMetric/properties/metric/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data13.outcome !== undefined){
let data15 = data13.outcome;
if(!((((data15 === "better") || (data15 === "not-worse")) || (data15 === "worse")) || (data15 === "inconclusive"))){
const err32 = {instancePath:instancePath+"/metrics/" + i0+"/outcome",schemaPath:"#/$defs/modelMetric/properties/outcome/enum",keyword:"enum",params:{allowedValues: schema49.properties.outcome.enum}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data13.sentence !== undefined){
if(typeof data13.sentence !== "string"){
const err33 = {instancePath:instancePath+"/metrics/" + i0+"/sentence",schemaPath:"#/$defs/modelMetric/properties/sentence/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data13.gated !== undefined){
if(typeof data13.gated !== "boolean"){
const err34 = {instancePath:instancePath+"/metrics/" + i0+"/gated",schemaPath:"#/$defs/modelMetric/properties/gated/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data13.weak !== undefined){
if(typeof data13.weak !== "boolean"){
const err35 = {instancePath:instancePath+"/metrics/" + i0+"/weak",schemaPath:"#/$defs/modelMetric/properties/weak/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data13.base !== undefined){
let data19 = data13.base;
if(!((typeof data19 == "number") && (isFinite(data19)))){
const err36 = {instancePath:instancePath+"/metrics/" + i0+"/base",schemaPath:"#/$defs/modelMetric/properties/base/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data13.head !== undefined){
let data20 = data13.head;
if(!((typeof data20 == "number") && (isFinite(data20)))){
const err37 = {instancePath:instancePath+"/metrics/" + i0+"/head",schemaPath:"#/$defs/modelMetric/properties/head/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data13.gain !== undefined){
let data21 = data13.gain;
if(!((typeof data21 == "number") && (isFinite(data21)))){
const err38 = {instancePath:instancePath+"/metrics/" + i0+"/gain",schemaPath:"#/$defs/modelMetric/properties/gain/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data13.interval !== undefined){
let data22 = data13.interval;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.lower === undefined){
const err39 = {instancePath:instancePath+"/metrics/" + i0+"/interval",schemaPath:"#/$defs/modelMetric/properties/interval/required",keyword:"required",params:{missingProperty: "lower"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data22.upper === undefined){
const err40 = {instancePath:instancePath+"/metrics/" + i0+"/interval",schemaPath:"#/$defs/modelMetric/properties/interval/required",keyword:"required",params:{missingProperty: "upper"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data22.level === undefined){
const err41 = {instancePath:instancePath+"/metrics/" + i0+"/interval",schemaPath:"#/$defs/modelMetric/properties/interval/required",keyword:"required",params:{missingProperty: "level"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
for(const key4 in data22){
if(!(((key4 === "lower") || (key4 === "upper")) || (key4 === "level"))){
const err42 = {instancePath:instancePath+"/metrics/" + i0+"/interval",schemaPath:"#/$defs/modelMetric/properties/interval/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data22.lower !== undefined){
let data23 = data22.lower;
if(!((typeof data23 == "number") && (isFinite(data23)))){
const err43 = {instancePath:instancePath+"/metrics/" + i0+"/interval/lower",schemaPath:"#/$defs/modelMetric/properties/interval/properties/lower/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data22.upper !== undefined){
let data24 = data22.upper;
if(!((typeof data24 == "number") && (isFinite(data24)))){
const err44 = {instancePath:instancePath+"/metrics/" + i0+"/interval/upper",schemaPath:"#/$defs/modelMetric/properties/interval/properties/upper/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data22.level !== undefined){
let data25 = data22.level;
if(!((typeof data25 == "number") && (isFinite(data25)))){
const err45 = {instancePath:instancePath+"/metrics/" + i0+"/interval/level",schemaPath:"#/$defs/modelMetric/properties/interval/properties/level/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath:instancePath+"/metrics/" + i0+"/interval",schemaPath:"#/$defs/modelMetric/properties/interval/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data13.test !== undefined){
let data26 = data13.test;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.method === undefined){
const err47 = {instancePath:instancePath+"/metrics/" + i0+"/test",schemaPath:"#/$defs/modelMetric/properties/test/required",keyword:"required",params:{missingProperty: "method"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data26.p === undefined){
const err48 = {instancePath:instancePath+"/metrics/" + i0+"/test",schemaPath:"#/$defs/modelMetric/properties/test/required",keyword:"required",params:{missingProperty: "p"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
for(const key5 in data26){
if(!((key5 === "method") || (key5 === "p"))){
const err49 = {instancePath:instancePath+"/metrics/" + i0+"/test",schemaPath:"#/$defs/modelMetric/properties/test/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data26.method !== undefined){
let data27 = data26.method;
if(!((data27 === "mcnemar") || (data27 === "delong"))){
const err50 = {instancePath:instancePath+"/metrics/" + i0+"/test/method",schemaPath:"#/$defs/modelMetric/properties/test/properties/method/enum",keyword:"enum",params:{allowedValues: schema49.properties.test.properties.method.enum}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data26.p !== undefined){
let data28 = data26.p;
if(!((typeof data28 == "number") && (isFinite(data28)))){
const err51 = {instancePath:instancePath+"/metrics/" + i0+"/test/p",schemaPath:"#/$defs/modelMetric/properties/test/properties/p/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath:instancePath+"/metrics/" + i0+"/test",schemaPath:"#/$defs/modelMetric/properties/test/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data13.detectable !== undefined){
let data29 = data13.detectable;
if(!((typeof data29 == "number") && (isFinite(data29)))){
const err53 = {instancePath:instancePath+"/metrics/" + i0+"/detectable",schemaPath:"#/$defs/modelMetric/properties/detectable/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data13.neededRows !== undefined){
let data30 = data13.neededRows;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
const err54 = {instancePath:instancePath+"/metrics/" + i0+"/neededRows",schemaPath:"#/$defs/modelMetric/properties/neededRows/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data13.noise !== undefined){
let data31 = data13.noise;
if(!((typeof data31 == "number") && (isFinite(data31)))){
const err55 = {instancePath:instancePath+"/metrics/" + i0+"/noise",schemaPath:"#/$defs/modelMetric/properties/noise/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
else {
const err56 = {instancePath:instancePath+"/metrics/" + i0,schemaPath:"#/$defs/modelMetric/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
else {
const err57 = {instancePath:instancePath+"/metrics",schemaPath:"#/properties/metrics/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data.disagreement !== undefined){
let data32 = data.disagreement;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
if(data32.onlyBase === undefined){
const err58 = {instancePath:instancePath+"/disagreement",schemaPath:"#/properties/disagreement/required",keyword:"required",params:{missingProperty: "onlyBase"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(data32.onlyHead === undefined){
const err59 = {instancePath:instancePath+"/disagreement",schemaPath:"#/properties/disagreement/required",keyword:"required",params:{missingProperty: "onlyHead"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(data32.p === undefined){
const err60 = {instancePath:instancePath+"/disagreement",schemaPath:"#/properties/disagreement/required",keyword:"required",params:{missingProperty: "p"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(data32.method === undefined){
const err61 = {instancePath:instancePath+"/disagreement",schemaPath:"#/properties/disagreement/required",keyword:"required",params:{missingProperty: "method"}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
for(const key6 in data32){
if(!((((key6 === "onlyBase") || (key6 === "onlyHead")) || (key6 === "p")) || (key6 === "method"))){
const err62 = {instancePath:instancePath+"/disagreement",schemaPath:"#/properties/disagreement/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data32.onlyBase !== undefined){
let data33 = data32.onlyBase;
if(!(((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33))) && (isFinite(data33)))){
const err63 = {instancePath:instancePath+"/disagreement/onlyBase",schemaPath:"#/properties/disagreement/properties/onlyBase/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data32.onlyHead !== undefined){
let data34 = data32.onlyHead;
if(!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))){
const err64 = {instancePath:instancePath+"/disagreement/onlyHead",schemaPath:"#/properties/disagreement/properties/onlyHead/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data32.p !== undefined){
let data35 = data32.p;
if(!((typeof data35 == "number") && (isFinite(data35)))){
const err65 = {instancePath:instancePath+"/disagreement/p",schemaPath:"#/properties/disagreement/properties/p/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data32.method !== undefined){
let data36 = data32.method;
if(!((data36 === "exact") || (data36 === "chi-squared"))){
const err66 = {instancePath:instancePath+"/disagreement/method",schemaPath:"#/properties/disagreement/properties/method/enum",keyword:"enum",params:{allowedValues: schema48.properties.disagreement.properties.method.enum}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
else {
const err67 = {instancePath:instancePath+"/disagreement",schemaPath:"#/properties/disagreement/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
else {
const err68 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
validate32.errors = vErrors;
return errors === 0;
}
validate32.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema51 = {"type":"object","properties":{"rows":{"type":"integer"},"positives":{"type":"number"},"calibration":{"type":"object","properties":{"base":{"type":"array","items":{"$ref":"#/$defs/calibrationBin"}},"head":{"type":"array","items":{"$ref":"#/$defs/calibrationBin"}}},"required":["head"],"additionalProperties":false},"roc":{"type":"object","properties":{"base":{"type":"array","items":{"$ref":"#/$defs/point"}},"head":{"type":"array","items":{"$ref":"#/$defs/point"}}},"required":["head"],"additionalProperties":false},"precisionRecall":{"type":"object","properties":{"base":{"type":"array","items":{"$ref":"#/$defs/point"}},"head":{"type":"array","items":{"$ref":"#/$defs/point"}}},"required":["head"],"additionalProperties":false},"residuals":{"type":"object","properties":{"edges":{"type":"array","items":{"type":"number"}},"base":{"$ref":"#/$defs/residuals"},"head":{"$ref":"#/$defs/residuals"}},"required":["edges","head"],"additionalProperties":false}},"required":["rows"],"additionalProperties":false};
const schema52 = {"type":"object","properties":{"rows":{"type":"integer","minimum":5},"predicted":{"type":"number"},"observed":{"type":"number"},"lower":{"type":"number"},"upper":{"type":"number"}},"required":["rows","predicted","observed","lower","upper"],"additionalProperties":false};
const schema54 = {"type":"object","properties":{"x":{"type":"number"},"y":{"type":"number"}},"required":["x","y"],"additionalProperties":false};
const schema58 = {"type":"object","properties":{"counts":{"type":"array","items":{"type":"integer"}},"bins":{"type":"array","items":{"type":"object","properties":{"rows":{"type":"integer","minimum":5},"predicted":{"type":"number"},"residual":{"type":"number"},"deviation":{"type":"number"}},"required":["rows","predicted","residual","deviation"],"additionalProperties":false}}},"required":["counts","bins"],"additionalProperties":false};

function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate34.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.rows === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rows"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "rows") || (key0 === "positives")) || (key0 === "calibration")) || (key0 === "roc")) || (key0 === "precisionRecall")) || (key0 === "residuals"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.rows !== undefined){
let data0 = data.rows;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err2 = {instancePath:instancePath+"/rows",schemaPath:"#/properties/rows/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.positives !== undefined){
let data1 = data.positives;
if(!((typeof data1 == "number") && (isFinite(data1)))){
const err3 = {instancePath:instancePath+"/positives",schemaPath:"#/properties/positives/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.calibration !== undefined){
let data2 = data.calibration;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.head === undefined){
const err4 = {instancePath:instancePath+"/calibration",schemaPath:"#/properties/calibration/required",keyword:"required",params:{missingProperty: "head"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key1 in data2){
if(!((key1 === "base") || (key1 === "head"))){
const err5 = {instancePath:instancePath+"/calibration",schemaPath:"#/properties/calibration/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data2.base !== undefined){
let data3 = data2.base;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.rows === undefined){
const err6 = {instancePath:instancePath+"/calibration/base/" + i0,schemaPath:"#/$defs/calibrationBin/required",keyword:"required",params:{missingProperty: "rows"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data4.predicted === undefined){
const err7 = {instancePath:instancePath+"/calibration/base/" + i0,schemaPath:"#/$defs/calibrationBin/required",keyword:"required",params:{missingProperty: "predicted"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data4.observed === undefined){
const err8 = {instancePath:instancePath+"/calibration/base/" + i0,schemaPath:"#/$defs/calibrationBin/required",keyword:"required",params:{missingProperty: "observed"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data4.lower === undefined){
const err9 = {instancePath:instancePath+"/calibration/base/" + i0,schemaPath:"#/$defs/calibrationBin/required",keyword:"required",params:{missingProperty: "lower"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data4.upper === undefined){
const err10 = {instancePath:instancePath+"/calibration/base/" + i0,schemaPath:"#/$defs/calibrationBin/required",keyword:"required",params:{missingProperty: "upper"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key2 in data4){
if(!(((((key2 === "rows") || (key2 === "predicted")) || (key2 === "observed")) || (key2 === "lower")) || (key2 === "upper"))){
const err11 = {instancePath:instancePath+"/calibration/base/" + i0,schemaPath:"#/$defs/calibrationBin/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data4.rows !== undefined){
let data5 = data4.rows;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err12 = {instancePath:instancePath+"/calibration/base/" + i0+"/rows",schemaPath:"#/$defs/calibrationBin/properties/rows/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 5 || isNaN(data5)){
const err13 = {instancePath:instancePath+"/calibration/base/" + i0+"/rows",schemaPath:"#/$defs/calibrationBin/properties/rows/minimum",keyword:"minimum",params:{comparison: ">=", limit: 5}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
if(data4.predicted !== undefined){
let data6 = data4.predicted;
if(!((typeof data6 == "number") && (isFinite(data6)))){
const err14 = {instancePath:instancePath+"/calibration/base/" + i0+"/predicted",schemaPath:"#/$defs/calibrationBin/properties/predicted/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data4.observed !== undefined){
let data7 = data4.observed;
if(!((typeof data7 == "number") && (isFinite(data7)))){
const err15 = {instancePath:instancePath+"/calibration/base/" + i0+"/observed",schemaPath:"#/$defs/calibrationBin/properties/observed/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data4.lower !== undefined){
let data8 = data4.lower;
if(!((typeof data8 == "number") && (isFinite(data8)))){
const err16 = {instancePath:instancePath+"/calibration/base/" + i0+"/lower",schemaPath:"#/$defs/calibrationBin/properties/lower/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data4.upper !== undefined){
let data9 = data4.upper;
if(!((typeof data9 == "number") && (isFinite(data9)))){
const err17 = {instancePath:instancePath+"/calibration/base/" + i0+"/upper",schemaPath:"#/$defs/calibrationBin/properties/upper/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/calibration/base/" + i0,schemaPath:"#/$defs/calibrationBin/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/calibration/base",schemaPath:"#/properties/calibration/properties/base/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data2.head !== undefined){
let data10 = data2.head;
if(Array.isArray(data10)){
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.rows === undefined){
const err20 = {instancePath:instancePath+"/calibration/head/" + i1,schemaPath:"#/$defs/calibrationBin/required",keyword:"required",params:{missingProperty: "rows"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data11.predicted === undefined){
const err21 = {instancePath:instancePath+"/calibration/head/" + i1,schemaPath:"#/$defs/calibrationBin/required",keyword:"required",params:{missingProperty: "predicted"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data11.observed === undefined){
const err22 = {instancePath:instancePath+"/calibration/head/" + i1,schemaPath:"#/$defs/calibrationBin/required",keyword:"required",params:{missingProperty: "observed"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data11.lower === undefined){
const err23 = {instancePath:instancePath+"/calibration/head/" + i1,schemaPath:"#/$defs/calibrationBin/required",keyword:"required",params:{missingProperty: "lower"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data11.upper === undefined){
const err24 = {instancePath:instancePath+"/calibration/head/" + i1,schemaPath:"#/$defs/calibrationBin/required",keyword:"required",params:{missingProperty: "upper"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
for(const key3 in data11){
if(!(((((key3 === "rows") || (key3 === "predicted")) || (key3 === "observed")) || (key3 === "lower")) || (key3 === "upper"))){
const err25 = {instancePath:instancePath+"/calibration/head/" + i1,schemaPath:"#/$defs/calibrationBin/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data11.rows !== undefined){
let data12 = data11.rows;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err26 = {instancePath:instancePath+"/calibration/head/" + i1+"/rows",schemaPath:"#/$defs/calibrationBin/properties/rows/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 5 || isNaN(data12)){
const err27 = {instancePath:instancePath+"/calibration/head/" + i1+"/rows",schemaPath:"#/$defs/calibrationBin/properties/rows/minimum",keyword:"minimum",params:{comparison: ">=", limit: 5}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
if(data11.predicted !== undefined){
let data13 = data11.predicted;
if(!((typeof data13 == "number") && (isFinite(data13)))){
const err28 = {instancePath:instancePath+"/calibration/head/" + i1+"/predicted",schemaPath:"#/$defs/calibrationBin/properties/predicted/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data11.observed !== undefined){
let data14 = data11.observed;
if(!((typeof data14 == "number") && (isFinite(data14)))){
const err29 = {instancePath:instancePath+"/calibration/head/" + i1+"/observed",schemaPath:"#/$defs/calibrationBin/properties/observed/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data11.lower !== undefined){
let data15 = data11.lower;
if(!((typeof data15 == "number") && (isFinite(data15)))){
const err30 = {instancePath:instancePath+"/calibration/head/" + i1+"/lower",schemaPath:"#/$defs/calibrationBin/properties/lower/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data11.upper !== undefined){
let data16 = data11.upper;
if(!((typeof data16 == "number") && (isFinite(data16)))){
const err31 = {instancePath:instancePath+"/calibration/head/" + i1+"/upper",schemaPath:"#/$defs/calibrationBin/properties/upper/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/calibration/head/" + i1,schemaPath:"#/$defs/calibrationBin/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/calibration/head",schemaPath:"#/properties/calibration/properties/head/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/calibration",schemaPath:"#/properties/calibration/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.roc !== undefined){
let data17 = data.roc;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.head === undefined){
const err35 = {instancePath:instancePath+"/roc",schemaPath:"#/properties/roc/required",keyword:"required",params:{missingProperty: "head"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
for(const key4 in data17){
if(!((key4 === "base") || (key4 === "head"))){
const err36 = {instancePath:instancePath+"/roc",schemaPath:"#/properties/roc/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data17.base !== undefined){
let data18 = data17.base;
if(Array.isArray(data18)){
const len2 = data18.length;
for(let i2=0; i2<len2; i2++){
let data19 = data18[i2];
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.x === undefined){
const err37 = {instancePath:instancePath+"/roc/base/" + i2,schemaPath:"#/$defs/point/required",keyword:"required",params:{missingProperty: "x"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data19.y === undefined){
const err38 = {instancePath:instancePath+"/roc/base/" + i2,schemaPath:"#/$defs/point/required",keyword:"required",params:{missingProperty: "y"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
for(const key5 in data19){
if(!((key5 === "x") || (key5 === "y"))){
const err39 = {instancePath:instancePath+"/roc/base/" + i2,schemaPath:"#/$defs/point/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data19.x !== undefined){
let data20 = data19.x;
if(!((typeof data20 == "number") && (isFinite(data20)))){
const err40 = {instancePath:instancePath+"/roc/base/" + i2+"/x",schemaPath:"#/$defs/point/properties/x/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data19.y !== undefined){
let data21 = data19.y;
if(!((typeof data21 == "number") && (isFinite(data21)))){
const err41 = {instancePath:instancePath+"/roc/base/" + i2+"/y",schemaPath:"#/$defs/point/properties/y/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/roc/base/" + i2,schemaPath:"#/$defs/point/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/roc/base",schemaPath:"#/properties/roc/properties/base/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data17.head !== undefined){
let data22 = data17.head;
if(Array.isArray(data22)){
const len3 = data22.length;
for(let i3=0; i3<len3; i3++){
let data23 = data22[i3];
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.x === undefined){
const err44 = {instancePath:instancePath+"/roc/head/" + i3,schemaPath:"#/$defs/point/required",keyword:"required",params:{missingProperty: "x"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(data23.y === undefined){
const err45 = {instancePath:instancePath+"/roc/head/" + i3,schemaPath:"#/$defs/point/required",keyword:"required",params:{missingProperty: "y"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
for(const key6 in data23){
if(!((key6 === "x") || (key6 === "y"))){
const err46 = {instancePath:instancePath+"/roc/head/" + i3,schemaPath:"#/$defs/point/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data23.x !== undefined){
let data24 = data23.x;
if(!((typeof data24 == "number") && (isFinite(data24)))){
const err47 = {instancePath:instancePath+"/roc/head/" + i3+"/x",schemaPath:"#/$defs/point/properties/x/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data23.y !== undefined){
let data25 = data23.y;
if(!((typeof data25 == "number") && (isFinite(data25)))){
const err48 = {instancePath:instancePath+"/roc/head/" + i3+"/y",schemaPath:"#/$defs/point/properties/y/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
else {
const err49 = {instancePath:instancePath+"/roc/head/" + i3,schemaPath:"#/$defs/point/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/roc/head",schemaPath:"#/properties/roc/properties/head/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/roc",schemaPath:"#/properties/roc/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data.precisionRecall !== undefined){
let data26 = data.precisionRecall;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.head === undefined){
const err52 = {instancePath:instancePath+"/precisionRecall",schemaPath:"#/properties/precisionRecall/required",keyword:"required",params:{missingProperty: "head"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
for(const key7 in data26){
if(!((key7 === "base") || (key7 === "head"))){
const err53 = {instancePath:instancePath+"/precisionRecall",schemaPath:"#/properties/precisionRecall/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data26.base !== undefined){
let data27 = data26.base;
if(Array.isArray(data27)){
const len4 = data27.length;
for(let i4=0; i4<len4; i4++){
let data28 = data27[i4];
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
if(data28.x === undefined){
const err54 = {instancePath:instancePath+"/precisionRecall/base/" + i4,schemaPath:"#/$defs/point/required",keyword:"required",params:{missingProperty: "x"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data28.y === undefined){
const err55 = {instancePath:instancePath+"/precisionRecall/base/" + i4,schemaPath:"#/$defs/point/required",keyword:"required",params:{missingProperty: "y"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
for(const key8 in data28){
if(!((key8 === "x") || (key8 === "y"))){
const err56 = {instancePath:instancePath+"/precisionRecall/base/" + i4,schemaPath:"#/$defs/point/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data28.x !== undefined){
let data29 = data28.x;
if(!((typeof data29 == "number") && (isFinite(data29)))){
const err57 = {instancePath:instancePath+"/precisionRecall/base/" + i4+"/x",schemaPath:"#/$defs/point/properties/x/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data28.y !== undefined){
let data30 = data28.y;
if(!((typeof data30 == "number") && (isFinite(data30)))){
const err58 = {instancePath:instancePath+"/precisionRecall/base/" + i4+"/y",schemaPath:"#/$defs/point/properties/y/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
else {
const err59 = {instancePath:instancePath+"/precisionRecall/base/" + i4,schemaPath:"#/$defs/point/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
else {
const err60 = {instancePath:instancePath+"/precisionRecall/base",schemaPath:"#/properties/precisionRecall/properties/base/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data26.head !== undefined){
let data31 = data26.head;
if(Array.isArray(data31)){
const len5 = data31.length;
for(let i5=0; i5<len5; i5++){
let data32 = data31[i5];
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
if(data32.x === undefined){
const err61 = {instancePath:instancePath+"/precisionRecall/head/" + i5,schemaPath:"#/$defs/point/required",keyword:"required",params:{missingProperty: "x"}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(data32.y === undefined){
const err62 = {instancePath:instancePath+"/precisionRecall/head/" + i5,schemaPath:"#/$defs/point/required",keyword:"required",params:{missingProperty: "y"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
for(const key9 in data32){
if(!((key9 === "x") || (key9 === "y"))){
const err63 = {instancePath:instancePath+"/precisionRecall/head/" + i5,schemaPath:"#/$defs/point/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data32.x !== undefined){
let data33 = data32.x;
if(!((typeof data33 == "number") && (isFinite(data33)))){
const err64 = {instancePath:instancePath+"/precisionRecall/head/" + i5+"/x",schemaPath:"#/$defs/point/properties/x/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data32.y !== undefined){
let data34 = data32.y;
if(!((typeof data34 == "number") && (isFinite(data34)))){
const err65 = {instancePath:instancePath+"/precisionRecall/head/" + i5+"/y",schemaPath:"#/$defs/point/properties/y/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
else {
const err66 = {instancePath:instancePath+"/precisionRecall/head/" + i5,schemaPath:"#/$defs/point/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
else {
const err67 = {instancePath:instancePath+"/precisionRecall/head",schemaPath:"#/properties/precisionRecall/properties/head/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
else {
const err68 = {instancePath:instancePath+"/precisionRecall",schemaPath:"#/properties/precisionRecall/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data.residuals !== undefined){
let data35 = data.residuals;
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
if(data35.edges === undefined){
const err69 = {instancePath:instancePath+"/residuals",schemaPath:"#/properties/residuals/required",keyword:"required",params:{missingProperty: "edges"}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(data35.head === undefined){
const err70 = {instancePath:instancePath+"/residuals",schemaPath:"#/properties/residuals/required",keyword:"required",params:{missingProperty: "head"}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
for(const key10 in data35){
if(!(((key10 === "edges") || (key10 === "base")) || (key10 === "head"))){
const err71 = {instancePath:instancePath+"/residuals",schemaPath:"#/properties/residuals/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data35.edges !== undefined){
let data36 = data35.edges;
if(Array.isArray(data36)){
const len6 = data36.length;
for(let i6=0; i6<len6; i6++){
let data37 = data36[i6];
if(!((typeof data37 == "number") && (isFinite(data37)))){
const err72 = {instancePath:instancePath+"/residuals/edges/" + i6,schemaPath:"#/properties/residuals/properties/edges/items/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
else {
const err73 = {instancePath:instancePath+"/residuals/edges",schemaPath:"#/properties/residuals/properties/edges/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data35.base !== undefined){
let data38 = data35.base;
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
if(data38.counts === undefined){
const err74 = {instancePath:instancePath+"/residuals/base",schemaPath:"#/$defs/residuals/required",keyword:"required",params:{missingProperty: "counts"}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(data38.bins === undefined){
const err75 = {instancePath:instancePath+"/residuals/base",schemaPath:"#/$defs/residuals/required",keyword:"required",params:{missingProperty: "bins"}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
for(const key11 in data38){
if(!((key11 === "counts") || (key11 === "bins"))){
const err76 = {instancePath:instancePath+"/residuals/base",schemaPath:"#/$defs/residuals/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data38.counts !== undefined){
let data39 = data38.counts;
if(Array.isArray(data39)){
const len7 = data39.length;
for(let i7=0; i7<len7; i7++){
let data40 = data39[i7];
if(!(((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40))) && (isFinite(data40)))){
const err77 = {instancePath:instancePath+"/residuals/base/counts/" + i7,schemaPath:"#/$defs/residuals/properties/counts/items/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
}
else {
const err78 = {instancePath:instancePath+"/residuals/base/counts",schemaPath:"#/$defs/residuals/properties/counts/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data38.bins !== undefined){
let data41 = data38.bins;
if(Array.isArray(data41)){
const len8 = data41.length;
for(let i8=0; i8<len8; i8++){
let data42 = data41[i8];
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
if(data42.rows === undefined){
const err79 = {instancePath:instancePath+"/residuals/base/bins/" + i8,schemaPath:"#/$defs/residuals/properties/bins/items/required",keyword:"required",params:{missingProperty: "rows"}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if(data42.predicted === undefined){
const err80 = {instancePath:instancePath+"/residuals/base/bins/" + i8,schemaPath:"#/$defs/residuals/properties/bins/items/required",keyword:"required",params:{missingProperty: "predicted"}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if(data42.residual === undefined){
const err81 = {instancePath:instancePath+"/residuals/base/bins/" + i8,schemaPath:"#/$defs/residuals/properties/bins/items/required",keyword:"required",params:{missingProperty: "residual"}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if(data42.deviation === undefined){
const err82 = {instancePath:instancePath+"/residuals/base/bins/" + i8,schemaPath:"#/$defs/residuals/properties/bins/items/required",keyword:"required",params:{missingProperty: "deviation"}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
for(const key12 in data42){
if(!((((key12 === "rows") || (key12 === "predicted")) || (key12 === "residual")) || (key12 === "deviation"))){
const err83 = {instancePath:instancePath+"/residuals/base/bins/" + i8,schemaPath:"#/$defs/residuals/properties/bins/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data42.rows !== undefined){
let data43 = data42.rows;
if(!(((typeof data43 == "number") && (!(data43 % 1) && !isNaN(data43))) && (isFinite(data43)))){
const err84 = {instancePath:instancePath+"/residuals/base/bins/" + i8+"/rows",schemaPath:"#/$defs/residuals/properties/bins/items/properties/rows/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if((typeof data43 == "number") && (isFinite(data43))){
if(data43 < 5 || isNaN(data43)){
const err85 = {instancePath:instancePath+"/residuals/base/bins/" + i8+"/rows",schemaPath:"#/$defs/residuals/properties/bins/items/properties/rows/minimum",keyword:"minimum",params:{comparison: ">=", limit: 5}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
}
if(data42.predicted !== undefined){
let data44 = data42.predicted;
if(!((typeof data44 == "number") && (isFinite(data44)))){
const err86 = {instancePath:instancePath+"/residuals/base/bins/" + i8+"/predicted",schemaPath:"#/$defs/residuals/properties/bins/items/properties/predicted/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data42.residual !== undefined){
let data45 = data42.residual;
if(!((typeof data45 == "number") && (isFinite(data45)))){
const err87 = {instancePath:instancePath+"/residuals/base/bins/" + i8+"/residual",schemaPath:"#/$defs/residuals/properties/bins/items/properties/residual/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data42.deviation !== undefined){
let data46 = data42.deviation;
if(!((typeof data46 == "number") && (isFinite(data46)))){
const err88 = {instancePath:instancePath+"/residuals/base/bins/" + i8+"/deviation",schemaPath:"#/$defs/residuals/properties/bins/items/properties/deviation/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
}
else {
const err89 = {instancePath:instancePath+"/residuals/base/bins/" + i8,schemaPath:"#/$defs/residuals/properties/bins/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
}
else {
const err90 = {instancePath:instancePath+"/residuals/base/bins",schemaPath:"#/$defs/residuals/properties/bins/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
}
else {
const err91 = {instancePath:instancePath+"/residuals/base",schemaPath:"#/$defs/residuals/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data35.head !== undefined){
let data47 = data35.head;
if(data47 && typeof data47 == "object" && !Array.isArray(data47)){
if(data47.counts === undefined){
const err92 = {instancePath:instancePath+"/residuals/head",schemaPath:"#/$defs/residuals/required",keyword:"required",params:{missingProperty: "counts"}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
if(data47.bins === undefined){
const err93 = {instancePath:instancePath+"/residuals/head",schemaPath:"#/$defs/residuals/required",keyword:"required",params:{missingProperty: "bins"}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
for(const key13 in data47){
if(!((key13 === "counts") || (key13 === "bins"))){
const err94 = {instancePath:instancePath+"/residuals/head",schemaPath:"#/$defs/residuals/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data47.counts !== undefined){
let data48 = data47.counts;
if(Array.isArray(data48)){
const len9 = data48.length;
for(let i9=0; i9<len9; i9++){
let data49 = data48[i9];
if(!(((typeof data49 == "number") && (!(data49 % 1) && !isNaN(data49))) && (isFinite(data49)))){
const err95 = {instancePath:instancePath+"/residuals/head/counts/" + i9,schemaPath:"#/$defs/residuals/properties/counts/items/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
}
else {
const err96 = {instancePath:instancePath+"/residuals/head/counts",schemaPath:"#/$defs/residuals/properties/counts/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data47.bins !== undefined){
let data50 = data47.bins;
if(Array.isArray(data50)){
const len10 = data50.length;
for(let i10=0; i10<len10; i10++){
let data51 = data50[i10];
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
if(data51.rows === undefined){
const err97 = {instancePath:instancePath+"/residuals/head/bins/" + i10,schemaPath:"#/$defs/residuals/properties/bins/items/required",keyword:"required",params:{missingProperty: "rows"}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if(data51.predicted === undefined){
const err98 = {instancePath:instancePath+"/residuals/head/bins/" + i10,schemaPath:"#/$defs/residuals/properties/bins/items/required",keyword:"required",params:{missingProperty: "predicted"}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if(data51.residual === undefined){
const err99 = {instancePath:instancePath+"/residuals/head/bins/" + i10,schemaPath:"#/$defs/residuals/properties/bins/items/required",keyword:"required",params:{missingProperty: "residual"}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
if(data51.deviation === undefined){
const err100 = {instancePath:instancePath+"/residuals/head/bins/" + i10,schemaPath:"#/$defs/residuals/properties/bins/items/required",keyword:"required",params:{missingProperty: "deviation"}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
for(const key14 in data51){
if(!((((key14 === "rows") || (key14 === "predicted")) || (key14 === "residual")) || (key14 === "deviation"))){
const err101 = {instancePath:instancePath+"/residuals/head/bins/" + i10,schemaPath:"#/$defs/residuals/properties/bins/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14}};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data51.rows !== undefined){
let data52 = data51.rows;
if(!(((typeof data52 == "number") && (!(data52 % 1) && !isNaN(data52))) && (isFinite(data52)))){
const err102 = {instancePath:instancePath+"/residuals/head/bins/" + i10+"/rows",schemaPath:"#/$defs/residuals/properties/bins/items/properties/rows/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
if((typeof data52 == "number") && (isFinite(data52))){
if(data52 < 5 || isNaN(data52)){
const err103 = {instancePath:instancePath+"/residuals/head/bins/" + i10+"/rows",schemaPath:"#/$defs/residuals/properties/bins/items/properties/rows/minimum",keyword:"minimum",params:{comparison: ">=", limit: 5}};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
}
if(data51.predicted !== undefined){
let data53 = data51.predicted;
if(!((typeof data53 == "number") && (isFinite(data53)))){
const err104 = {instancePath:instancePath+"/residuals/head/bins/" + i10+"/predicted",schemaPath:"#/$defs/residuals/properties/bins/items/properties/predicted/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data51.residual !== undefined){
let data54 = data51.residual;
if(!((typeof data54 == "number") && (isFinite(data54)))){
const err105 = {instancePath:instancePath+"/residuals/head/bins/" + i10+"/residual",schemaPath:"#/$defs/residuals/properties/bins/items/properties/residual/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data51.deviation !== undefined){
let data55 = data51.deviation;
if(!((typeof data55 == "number") && (isFinite(data55)))){
const err106 = {instancePath:instancePath+"/residuals/head/bins/" + i10+"/deviation",schemaPath:"#/$defs/residuals/properties/bins/items/properties/deviation/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
}
else {
const err107 = {instancePath:instancePath+"/residuals/head/bins/" + i10,schemaPath:"#/$defs/residuals/properties/bins/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
}
else {
const err108 = {instancePath:instancePath+"/residuals/head/bins",schemaPath:"#/$defs/residuals/properties/bins/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
}
else {
const err109 = {instancePath:instancePath+"/residuals/head",schemaPath:"#/$defs/residuals/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
}
else {
const err110 = {instancePath:instancePath+"/residuals",schemaPath:"#/properties/residuals/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
}
else {
const err111 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
validate34.errors = vErrors;
return errors === 0;
}
validate34.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate31.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.metrics === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metrics"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.gates === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "gates"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema47.properties, key0))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.artifact !== undefined){
let data0 = data.artifact;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.path === undefined){
const err3 = {instancePath:instancePath+"/artifact",schemaPath:"#/properties/artifact/required",keyword:"required",params:{missingProperty: "path"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data0.bytes === undefined){
const err4 = {instancePath:instancePath+"/artifact",schemaPath:"#/properties/artifact/required",keyword:"required",params:{missingProperty: "bytes"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data0.digest === undefined){
const err5 = {instancePath:instancePath+"/artifact",schemaPath:"#/properties/artifact/required",keyword:"required",params:{missingProperty: "digest"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key1 in data0){
if(!(((key1 === "path") || (key1 === "bytes")) || (key1 === "digest"))){
const err6 = {instancePath:instancePath+"/artifact",schemaPath:"#/properties/artifact/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data0.path !== undefined){
if(typeof data0.path !== "string"){
const err7 = {instancePath:instancePath+"/artifact/path",schemaPath:"#/properties/artifact/properties/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data0.bytes !== undefined){
let data2 = data0.bytes;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err8 = {instancePath:instancePath+"/artifact/bytes",schemaPath:"#/properties/artifact/properties/bytes/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data0.digest !== undefined){
if(typeof data0.digest !== "string"){
const err9 = {instancePath:instancePath+"/artifact/digest",schemaPath:"#/properties/artifact/properties/digest/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/artifact",schemaPath:"#/properties/artifact/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.metrics !== undefined){
let data4 = data.metrics;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key2 in data4){
let data5 = data4[key2];
if(!((typeof data5 == "number") && (isFinite(data5)))){
const err11 = {instancePath:instancePath+"/metrics/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metrics/additionalProperties/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/metrics",schemaPath:"#/properties/metrics/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.gates !== undefined){
let data6 = data.gates;
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.metric === undefined){
const err13 = {instancePath:instancePath+"/gates/" + i0,schemaPath:"#/properties/gates/items/required",keyword:"required",params:{missingProperty: "metric"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data7.status === undefined){
const err14 = {instancePath:instancePath+"/gates/" + i0,schemaPath:"#/properties/gates/items/required",keyword:"required",params:{missingProperty: "status"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data7.expected === undefined){
const err15 = {instancePath:instancePath+"/gates/" + i0,schemaPath:"#/properties/gates/items/required",keyword:"required",params:{missingProperty: "expected"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data7.observed === undefined){
const err16 = {instancePath:instancePath+"/gates/" + i0,schemaPath:"#/properties/gates/items/required",keyword:"required",params:{missingProperty: "observed"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data7.line === undefined){
const err17 = {instancePath:instancePath+"/gates/" + i0,schemaPath:"#/properties/gates/items/required",keyword:"required",params:{missingProperty: "line"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key3 in data7){
if(!((((((key3 === "metric") || (key3 === "status")) || (key3 === "expected")) || (key3 === "observed")) || (key3 === "line")) || (key3 === "about"))){
const err18 = {instancePath:instancePath+"/gates/" + i0,schemaPath:"#/properties/gates/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data7.metric !== undefined){
if(typeof data7.metric !== "string"){
const err19 = {instancePath:instancePath+"/gates/" + i0+"/metric",schemaPath:"#/properties/gates/items/properties/metric/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data7.status !== undefined){
let data9 = data7.status;
if(!(((((data9 === "pass") || (data9 === "fail")) || (data9 === "inconclusive")) || (data9 === "error")) || (data9 === "skipped"))){
const err20 = {instancePath:instancePath+"/gates/" + i0+"/status",schemaPath:"#/properties/gates/items/properties/status/enum",keyword:"enum",params:{allowedValues: schema47.properties.gates.items.properties.status.enum}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data7.expected !== undefined){
if(typeof data7.expected !== "string"){
const err21 = {instancePath:instancePath+"/gates/" + i0+"/expected",schemaPath:"#/properties/gates/items/properties/expected/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data7.observed !== undefined){
if(typeof data7.observed !== "string"){
const err22 = {instancePath:instancePath+"/gates/" + i0+"/observed",schemaPath:"#/properties/gates/items/properties/observed/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data7.line !== undefined){
let data12 = data7.line;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err23 = {instancePath:instancePath+"/gates/" + i0+"/line",schemaPath:"#/properties/gates/items/properties/line/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data7.about !== undefined){
if(!(data7.about === "data")){
const err24 = {instancePath:instancePath+"/gates/" + i0+"/about",schemaPath:"#/properties/gates/items/properties/about/enum",keyword:"enum",params:{allowedValues: schema47.properties.gates.items.properties.about.enum}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/gates/" + i0,schemaPath:"#/properties/gates/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/gates",schemaPath:"#/properties/gates/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.predictions !== undefined){
let data14 = data.predictions;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.rows === undefined){
const err27 = {instancePath:instancePath+"/predictions",schemaPath:"#/properties/predictions/required",keyword:"required",params:{missingProperty: "rows"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key4 in data14){
if(!(key4 === "rows")){
const err28 = {instancePath:instancePath+"/predictions",schemaPath:"#/properties/predictions/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data14.rows !== undefined){
let data15 = data14.rows;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err29 = {instancePath:instancePath+"/predictions/rows",schemaPath:"#/properties/predictions/properties/rows/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/predictions",schemaPath:"#/properties/predictions/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.verdict !== undefined){
if(!(validate32(data.verdict, {instancePath:instancePath+"/verdict",parentData:data,parentDataProperty:"verdict",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
if(data.inspection !== undefined){
let data17 = data.inspection;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.files === undefined){
const err31 = {instancePath:instancePath+"/inspection",schemaPath:"#/properties/inspection/required",keyword:"required",params:{missingProperty: "files"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data17.findings === undefined){
const err32 = {instancePath:instancePath+"/inspection",schemaPath:"#/properties/inspection/required",keyword:"required",params:{missingProperty: "findings"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
for(const key5 in data17){
if(!((key5 === "files") || (key5 === "findings"))){
const err33 = {instancePath:instancePath+"/inspection",schemaPath:"#/properties/inspection/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data17.files !== undefined){
let data18 = data17.files;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err34 = {instancePath:instancePath+"/inspection/files",schemaPath:"#/properties/inspection/properties/files/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data17.findings !== undefined){
let data19 = data17.findings;
if(Array.isArray(data19)){
const len1 = data19.length;
for(let i1=0; i1<len1; i1++){
let data20 = data19[i1];
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.level === undefined){
const err35 = {instancePath:instancePath+"/inspection/findings/" + i1,schemaPath:"#/properties/inspection/properties/findings/items/required",keyword:"required",params:{missingProperty: "level"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data20.file === undefined){
const err36 = {instancePath:instancePath+"/inspection/findings/" + i1,schemaPath:"#/properties/inspection/properties/findings/items/required",keyword:"required",params:{missingProperty: "file"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data20.sentence === undefined){
const err37 = {instancePath:instancePath+"/inspection/findings/" + i1,schemaPath:"#/properties/inspection/properties/findings/items/required",keyword:"required",params:{missingProperty: "sentence"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
for(const key6 in data20){
if(!(((key6 === "level") || (key6 === "file")) || (key6 === "sentence"))){
const err38 = {instancePath:instancePath+"/inspection/findings/" + i1,schemaPath:"#/properties/inspection/properties/findings/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data20.level !== undefined){
let data21 = data20.level;
if(!(((data21 === "code") || (data21 === "unknown")) || (data21 === "note"))){
const err39 = {instancePath:instancePath+"/inspection/findings/" + i1+"/level",schemaPath:"#/properties/inspection/properties/findings/items/properties/level/enum",keyword:"enum",params:{allowedValues: schema47.properties.inspection.properties.findings.items.properties.level.enum}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data20.file !== undefined){
if(typeof data20.file !== "string"){
const err40 = {instancePath:instancePath+"/inspection/findings/" + i1+"/file",schemaPath:"#/properties/inspection/properties/findings/items/properties/file/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data20.sentence !== undefined){
if(typeof data20.sentence !== "string"){
const err41 = {instancePath:instancePath+"/inspection/findings/" + i1+"/sentence",schemaPath:"#/properties/inspection/properties/findings/items/properties/sentence/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/inspection/findings/" + i1,schemaPath:"#/properties/inspection/properties/findings/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/inspection/findings",schemaPath:"#/properties/inspection/properties/findings/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath:instancePath+"/inspection",schemaPath:"#/properties/inspection/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.signature !== undefined){
let data24 = data.signature;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.class === undefined){
const err45 = {instancePath:instancePath+"/signature",schemaPath:"#/properties/signature/required",keyword:"required",params:{missingProperty: "class"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(data24.changes === undefined){
const err46 = {instancePath:instancePath+"/signature",schemaPath:"#/properties/signature/required",keyword:"required",params:{missingProperty: "changes"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
for(const key7 in data24){
if(!((key7 === "class") || (key7 === "changes"))){
const err47 = {instancePath:instancePath+"/signature",schemaPath:"#/properties/signature/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data24.class !== undefined){
let data25 = data24.class;
if(!((((data25 === "major") || (data25 === "minor")) || (data25 === "none")) || (data25 === "unknown"))){
const err48 = {instancePath:instancePath+"/signature/class",schemaPath:"#/properties/signature/properties/class/enum",keyword:"enum",params:{allowedValues: schema47.properties.signature.properties.class.enum}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data24.changes !== undefined){
let data26 = data24.changes;
if(Array.isArray(data26)){
const len2 = data26.length;
for(let i2=0; i2<len2; i2++){
let data27 = data26[i2];
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
if(data27.class === undefined){
const err49 = {instancePath:instancePath+"/signature/changes/" + i2,schemaPath:"#/properties/signature/properties/changes/items/required",keyword:"required",params:{missingProperty: "class"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(data27.sentence === undefined){
const err50 = {instancePath:instancePath+"/signature/changes/" + i2,schemaPath:"#/properties/signature/properties/changes/items/required",keyword:"required",params:{missingProperty: "sentence"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
for(const key8 in data27){
if(!((key8 === "class") || (key8 === "sentence"))){
const err51 = {instancePath:instancePath+"/signature/changes/" + i2,schemaPath:"#/properties/signature/properties/changes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data27.class !== undefined){
let data28 = data27.class;
if(!(((data28 === "major") || (data28 === "minor")) || (data28 === "unknown"))){
const err52 = {instancePath:instancePath+"/signature/changes/" + i2+"/class",schemaPath:"#/properties/signature/properties/changes/items/properties/class/enum",keyword:"enum",params:{allowedValues: schema47.properties.signature.properties.changes.items.properties.class.enum}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data27.sentence !== undefined){
if(typeof data27.sentence !== "string"){
const err53 = {instancePath:instancePath+"/signature/changes/" + i2+"/sentence",schemaPath:"#/properties/signature/properties/changes/items/properties/sentence/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
else {
const err54 = {instancePath:instancePath+"/signature/changes/" + i2,schemaPath:"#/properties/signature/properties/changes/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
else {
const err55 = {instancePath:instancePath+"/signature/changes",schemaPath:"#/properties/signature/properties/changes/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
else {
const err56 = {instancePath:instancePath+"/signature",schemaPath:"#/properties/signature/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data.environment !== undefined){
let data30 = data.environment;
if(Array.isArray(data30)){
const len3 = data30.length;
for(let i3=0; i3<len3; i3++){
let data31 = data30[i3];
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(data31.risk === undefined){
const err57 = {instancePath:instancePath+"/environment/" + i3,schemaPath:"#/properties/environment/items/required",keyword:"required",params:{missingProperty: "risk"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(data31.sentence === undefined){
const err58 = {instancePath:instancePath+"/environment/" + i3,schemaPath:"#/properties/environment/items/required",keyword:"required",params:{missingProperty: "sentence"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
for(const key9 in data31){
if(!((key9 === "risk") || (key9 === "sentence"))){
const err59 = {instancePath:instancePath+"/environment/" + i3,schemaPath:"#/properties/environment/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data31.risk !== undefined){
if(typeof data31.risk !== "boolean"){
const err60 = {instancePath:instancePath+"/environment/" + i3+"/risk",schemaPath:"#/properties/environment/items/properties/risk/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data31.sentence !== undefined){
if(typeof data31.sentence !== "string"){
const err61 = {instancePath:instancePath+"/environment/" + i3+"/sentence",schemaPath:"#/properties/environment/items/properties/sentence/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
else {
const err62 = {instancePath:instancePath+"/environment/" + i3,schemaPath:"#/properties/environment/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
else {
const err63 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data.slices !== undefined){
let data34 = data.slices;
if(Array.isArray(data34)){
const len4 = data34.length;
for(let i4=0; i4<len4; i4++){
let data35 = data34[i4];
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
if(data35.metric === undefined){
const err64 = {instancePath:instancePath+"/slices/" + i4,schemaPath:"#/$defs/modelSlice/required",keyword:"required",params:{missingProperty: "metric"}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(data35.where === undefined){
const err65 = {instancePath:instancePath+"/slices/" + i4,schemaPath:"#/$defs/modelSlice/required",keyword:"required",params:{missingProperty: "where"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(data35.from === undefined){
const err66 = {instancePath:instancePath+"/slices/" + i4,schemaPath:"#/$defs/modelSlice/required",keyword:"required",params:{missingProperty: "from"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(data35.rows === undefined){
const err67 = {instancePath:instancePath+"/slices/" + i4,schemaPath:"#/$defs/modelSlice/required",keyword:"required",params:{missingProperty: "rows"}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if(data35.outcome === undefined){
const err68 = {instancePath:instancePath+"/slices/" + i4,schemaPath:"#/$defs/modelSlice/required",keyword:"required",params:{missingProperty: "outcome"}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
for(const key10 in data35){
if(!(func1.call(schema50.properties, key10))){
const err69 = {instancePath:instancePath+"/slices/" + i4,schemaPath:"#/$defs/modelSlice/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data35.metric !== undefined){
if(typeof data35.metric !== "string"){
const err70 = {instancePath:instancePath+"/slices/" + i4+"/metric",schemaPath:"#/$defs/modelSlice/properties/metric/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data35.where !== undefined){
let data37 = data35.where;
if(Array.isArray(data37)){
const len5 = data37.length;
for(let i5=0; i5<len5; i5++){
let data38 = data37[i5];
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
if(data38.column === undefined){
const err71 = {instancePath:instancePath+"/slices/" + i4+"/where/" + i5,schemaPath:"#/$defs/modelSlice/properties/where/items/required",keyword:"required",params:{missingProperty: "column"}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(data38.value === undefined){
const err72 = {instancePath:instancePath+"/slices/" + i4+"/where/" + i5,schemaPath:"#/$defs/modelSlice/properties/where/items/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
for(const key11 in data38){
if(!((key11 === "column") || (key11 === "value"))){
const err73 = {instancePath:instancePath+"/slices/" + i4+"/where/" + i5,schemaPath:"#/$defs/modelSlice/properties/where/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data38.column !== undefined){
if(typeof data38.column !== "string"){
const err74 = {instancePath:instancePath+"/slices/" + i4+"/where/" + i5+"/column",schemaPath:"#/$defs/modelSlice/properties/where/items/properties/column/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data38.value !== undefined){
if(typeof data38.value !== "string"){
const err75 = {instancePath:instancePath+"/slices/" + i4+"/where/" + i5+"/value",schemaPath:"#/$defs/modelSlice/properties/where/items/properties/value/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
}
else {
const err76 = {instancePath:instancePath+"/slices/" + i4+"/where/" + i5,schemaPath:"#/$defs/modelSlice/properties/where/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
}
else {
const err77 = {instancePath:instancePath+"/slices/" + i4+"/where",schemaPath:"#/$defs/modelSlice/properties/where/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data35.from !== undefined){
let data41 = data35.from;
if(!((data41 === "gate") || (data41 === "search"))){
const err78 = {instancePath:instancePath+"/slices/" + i4+"/from",schemaPath:"#/$defs/modelSlice/properties/from/enum",keyword:"enum",params:{allowedValues: schema50.properties.from.enum}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data35.rows !== undefined){
let data42 = data35.rows;
if(!(((typeof data42 == "number") && (!(data42 % 1) && !isNaN(data42))) && (isFinite(data42)))){
const err79 = {instancePath:instancePath+"/slices/" + i4+"/rows",schemaPath:"#/$defs/modelSlice/properties/rows/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data35.outcome !== undefined){
let data43 = data35.outcome;
if(!((((data43 === "better") || (data43 === "not-worse")) || (data43 === "worse")) || (data43 === "inconclusive"))){
const err80 = {instancePath:instancePath+"/slices/" + i4+"/outcome",schemaPath:"#/$defs/modelSlice/properties/outcome/enum",keyword:"enum",params:{allowedValues: schema50.properties.outcome.enum}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data35.base !== undefined){
let data44 = data35.base;
if(!((typeof data44 == "number") && (isFinite(data44)))){
const err81 = {instancePath:instancePath+"/slices/" + i4+"/base",schemaPath:"#/$defs/modelSlice/properties/base/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data35.head !== undefined){
let data45 = data35.head;
if(!((typeof data45 == "number") && (isFinite(data45)))){
const err82 = {instancePath:instancePath+"/slices/" + i4+"/head",schemaPath:"#/$defs/modelSlice/properties/head/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data35.gain !== undefined){
let data46 = data35.gain;
if(!((typeof data46 == "number") && (isFinite(data46)))){
const err83 = {instancePath:instancePath+"/slices/" + i4+"/gain",schemaPath:"#/$defs/modelSlice/properties/gain/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data35.lower !== undefined){
let data47 = data35.lower;
if(!((typeof data47 == "number") && (isFinite(data47)))){
const err84 = {instancePath:instancePath+"/slices/" + i4+"/lower",schemaPath:"#/$defs/modelSlice/properties/lower/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data35.upper !== undefined){
let data48 = data35.upper;
if(!((typeof data48 == "number") && (isFinite(data48)))){
const err85 = {instancePath:instancePath+"/slices/" + i4+"/upper",schemaPath:"#/$defs/modelSlice/properties/upper/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data35.p !== undefined){
let data49 = data35.p;
if(!((typeof data49 == "number") && (isFinite(data49)))){
const err86 = {instancePath:instancePath+"/slices/" + i4+"/p",schemaPath:"#/$defs/modelSlice/properties/p/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
}
else {
const err87 = {instancePath:instancePath+"/slices/" + i4,schemaPath:"#/$defs/modelSlice/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
}
else {
const err88 = {instancePath:instancePath+"/slices",schemaPath:"#/properties/slices/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data.plots !== undefined){
if(!(validate34(data.plots, {instancePath:instancePath+"/plots",parentData:data,parentDataProperty:"plots",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
}
if(data.origin !== undefined){
let data51 = data.origin;
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
if(data51.code === undefined){
const err89 = {instancePath:instancePath+"/origin",schemaPath:"#/$defs/modelOrigin/required",keyword:"required",params:{missingProperty: "code"}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if(data51.data === undefined){
const err90 = {instancePath:instancePath+"/origin",schemaPath:"#/$defs/modelOrigin/required",keyword:"required",params:{missingProperty: "data"}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
if(data51.environment === undefined){
const err91 = {instancePath:instancePath+"/origin",schemaPath:"#/$defs/modelOrigin/required",keyword:"required",params:{missingProperty: "environment"}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
for(const key12 in data51){
if(!(((((key12 === "code") || (key12 === "data")) || (key12 === "params")) || (key12 === "seed")) || (key12 === "environment"))){
const err92 = {instancePath:instancePath+"/origin",schemaPath:"#/$defs/modelOrigin/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data51.code !== undefined){
if(typeof data51.code !== "string"){
const err93 = {instancePath:instancePath+"/origin/code",schemaPath:"#/$defs/modelOrigin/properties/code/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data51.data !== undefined){
let data53 = data51.data;
if(Array.isArray(data53)){
const len6 = data53.length;
for(let i6=0; i6<len6; i6++){
let data54 = data53[i6];
if(data54 && typeof data54 == "object" && !Array.isArray(data54)){
if(data54.name === undefined){
const err94 = {instancePath:instancePath+"/origin/data/" + i6,schemaPath:"#/$defs/modelOrigin/properties/data/items/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if(data54.rows === undefined){
const err95 = {instancePath:instancePath+"/origin/data/" + i6,schemaPath:"#/$defs/modelOrigin/properties/data/items/required",keyword:"required",params:{missingProperty: "rows"}};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if(data54.columns === undefined){
const err96 = {instancePath:instancePath+"/origin/data/" + i6,schemaPath:"#/$defs/modelOrigin/properties/data/items/required",keyword:"required",params:{missingProperty: "columns"}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if(data54.schema === undefined){
const err97 = {instancePath:instancePath+"/origin/data/" + i6,schemaPath:"#/$defs/modelOrigin/properties/data/items/required",keyword:"required",params:{missingProperty: "schema"}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
for(const key13 in data54){
if(!(((((((key13 === "name") || (key13 === "where")) || (key13 === "rows")) || (key13 === "columns")) || (key13 === "schema")) || (key13 === "digest")) || (key13 === "problem"))){
const err98 = {instancePath:instancePath+"/origin/data/" + i6,schemaPath:"#/$defs/modelOrigin/properties/data/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data54.name !== undefined){
if(typeof data54.name !== "string"){
const err99 = {instancePath:instancePath+"/origin/data/" + i6+"/name",schemaPath:"#/$defs/modelOrigin/properties/data/items/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data54.where !== undefined){
if(typeof data54.where !== "string"){
const err100 = {instancePath:instancePath+"/origin/data/" + i6+"/where",schemaPath:"#/$defs/modelOrigin/properties/data/items/properties/where/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data54.rows !== undefined){
let data57 = data54.rows;
if(!(((typeof data57 == "number") && (!(data57 % 1) && !isNaN(data57))) && (isFinite(data57)))){
const err101 = {instancePath:instancePath+"/origin/data/" + i6+"/rows",schemaPath:"#/$defs/modelOrigin/properties/data/items/properties/rows/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data54.columns !== undefined){
let data58 = data54.columns;
if(!(((typeof data58 == "number") && (!(data58 % 1) && !isNaN(data58))) && (isFinite(data58)))){
const err102 = {instancePath:instancePath+"/origin/data/" + i6+"/columns",schemaPath:"#/$defs/modelOrigin/properties/data/items/properties/columns/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data54.schema !== undefined){
if(typeof data54.schema !== "string"){
const err103 = {instancePath:instancePath+"/origin/data/" + i6+"/schema",schemaPath:"#/$defs/modelOrigin/properties/data/items/properties/schema/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data54.digest !== undefined){
if(typeof data54.digest !== "string"){
const err104 = {instancePath:instancePath+"/origin/data/" + i6+"/digest",schemaPath:"#/$defs/modelOrigin/properties/data/items/properties/digest/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data54.problem !== undefined){
if(typeof data54.problem !== "string"){
const err105 = {instancePath:instancePath+"/origin/data/" + i6+"/problem",schemaPath:"#/$defs/modelOrigin/properties/data/items/properties/problem/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
}
else {
const err106 = {instancePath:instancePath+"/origin/data/" + i6,schemaPath:"#/$defs/modelOrigin/properties/data/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
}
else {
const err107 = {instancePath:instancePath+"/origin/data",schemaPath:"#/$defs/modelOrigin/properties/data/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data51.params !== undefined){
let data62 = data51.params;
if(data62 && typeof data62 == "object" && !Array.isArray(data62)){
for(const key14 in data62){
let data63 = data62[key14];
if(((typeof data63 !== "string") && (!((typeof data63 == "number") && (isFinite(data63))))) && (typeof data63 !== "boolean")){
const err108 = {instancePath:instancePath+"/origin/params/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/modelOrigin/properties/params/additionalProperties/type",keyword:"type",params:{type: schema60.properties.params.additionalProperties.type}};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
}
else {
const err109 = {instancePath:instancePath+"/origin/params",schemaPath:"#/$defs/modelOrigin/properties/params/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data51.seed !== undefined){
let data64 = data51.seed;
if(!(((typeof data64 == "number") && (!(data64 % 1) && !isNaN(data64))) && (isFinite(data64)))){
const err110 = {instancePath:instancePath+"/origin/seed",schemaPath:"#/$defs/modelOrigin/properties/seed/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
if(data51.environment !== undefined){
let data65 = data51.environment;
if(data65 && typeof data65 == "object" && !Array.isArray(data65)){
if(data65.platform === undefined){
const err111 = {instancePath:instancePath+"/origin/environment",schemaPath:"#/$defs/modelOrigin/properties/environment/required",keyword:"required",params:{missingProperty: "platform"}};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
for(const key15 in data65){
if(!((((key15 === "platform") || (key15 === "python")) || (key15 === "requirements")) || (key15 === "packages"))){
const err112 = {instancePath:instancePath+"/origin/environment",schemaPath:"#/$defs/modelOrigin/properties/environment/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15}};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data65.platform !== undefined){
if(typeof data65.platform !== "string"){
const err113 = {instancePath:instancePath+"/origin/environment/platform",schemaPath:"#/$defs/modelOrigin/properties/environment/properties/platform/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data65.python !== undefined){
if(typeof data65.python !== "string"){
const err114 = {instancePath:instancePath+"/origin/environment/python",schemaPath:"#/$defs/modelOrigin/properties/environment/properties/python/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data65.requirements !== undefined){
if(typeof data65.requirements !== "string"){
const err115 = {instancePath:instancePath+"/origin/environment/requirements",schemaPath:"#/$defs/modelOrigin/properties/environment/properties/requirements/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data65.packages !== undefined){
let data69 = data65.packages;
if(data69 && typeof data69 == "object" && !Array.isArray(data69)){
for(const key16 in data69){
if(typeof data69[key16] !== "string"){
const err116 = {instancePath:instancePath+"/origin/environment/packages/" + key16.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/modelOrigin/properties/environment/properties/packages/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
}
else {
const err117 = {instancePath:instancePath+"/origin/environment/packages",schemaPath:"#/$defs/modelOrigin/properties/environment/properties/packages/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
}
else {
const err118 = {instancePath:instancePath+"/origin/environment",schemaPath:"#/$defs/modelOrigin/properties/environment/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
}
else {
const err119 = {instancePath:instancePath+"/origin",schemaPath:"#/$defs/modelOrigin/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data.changes !== undefined){
let data71 = data.changes;
if(Array.isArray(data71)){
const len7 = data71.length;
for(let i7=0; i7<len7; i7++){
let data72 = data71[i7];
if(data72 && typeof data72 == "object" && !Array.isArray(data72)){
if(data72.part === undefined){
const err120 = {instancePath:instancePath+"/changes/" + i7,schemaPath:"#/properties/changes/items/required",keyword:"required",params:{missingProperty: "part"}};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
if(data72.sentence === undefined){
const err121 = {instancePath:instancePath+"/changes/" + i7,schemaPath:"#/properties/changes/items/required",keyword:"required",params:{missingProperty: "sentence"}};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
for(const key17 in data72){
if(!((key17 === "part") || (key17 === "sentence"))){
const err122 = {instancePath:instancePath+"/changes/" + i7,schemaPath:"#/properties/changes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17}};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data72.part !== undefined){
let data73 = data72.part;
if(!(((((data73 === "data") || (data73 === "code")) || (data73 === "params")) || (data73 === "seed")) || (data73 === "environment"))){
const err123 = {instancePath:instancePath+"/changes/" + i7+"/part",schemaPath:"#/properties/changes/items/properties/part/enum",keyword:"enum",params:{allowedValues: schema47.properties.changes.items.properties.part.enum}};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data72.sentence !== undefined){
if(typeof data72.sentence !== "string"){
const err124 = {instancePath:instancePath+"/changes/" + i7+"/sentence",schemaPath:"#/properties/changes/items/properties/sentence/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
}
else {
const err125 = {instancePath:instancePath+"/changes/" + i7,schemaPath:"#/properties/changes/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
}
else {
const err126 = {instancePath:instancePath+"/changes",schemaPath:"#/properties/changes/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
}
else {
const err127 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
validate31.errors = vErrors;
return errors === 0;
}
validate31.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.name === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.file === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "file"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.line === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "line"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.tags === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tags"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.checks === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "checks"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.kind === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.materialized === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "materialized"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.inputs === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "inputs"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.status === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.reason === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reason"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.tests === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tests"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema37.properties, key0))){
const err12 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err13 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err14 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.file !== undefined){
if(typeof data.file !== "string"){
const err15 = {instancePath:instancePath+"/file",schemaPath:"#/properties/file/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.line !== undefined){
let data3 = data.line;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err16 = {instancePath:instancePath+"/line",schemaPath:"#/properties/line/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 1 || isNaN(data3)){
const err17 = {instancePath:instancePath+"/line",schemaPath:"#/properties/line/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err18 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.owner !== undefined){
if(typeof data.owner !== "string"){
const err19 = {instancePath:instancePath+"/owner",schemaPath:"#/properties/owner/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.tags !== undefined){
let data6 = data.tags;
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
if(typeof data6[i0] !== "string"){
const err20 = {instancePath:instancePath+"/tags/" + i0,schemaPath:"#/properties/tags/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.rows !== undefined){
let data8 = data.rows;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err22 = {instancePath:instancePath+"/rows",schemaPath:"#/properties/rows/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
const err23 = {instancePath:instancePath+"/rows",schemaPath:"#/properties/rows/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
if(data.columns !== undefined){
let data9 = data.columns;
if(Array.isArray(data9)){
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
let data10 = data9[i1];
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.name === undefined){
const err24 = {instancePath:instancePath+"/columns/" + i1,schemaPath:"#/properties/columns/items/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data10.type === undefined){
const err25 = {instancePath:instancePath+"/columns/" + i1,schemaPath:"#/properties/columns/items/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
for(const key1 in data10){
if(!(((key1 === "name") || (key1 === "type")) || (key1 === "description"))){
const err26 = {instancePath:instancePath+"/columns/" + i1,schemaPath:"#/properties/columns/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data10.name !== undefined){
if(typeof data10.name !== "string"){
const err27 = {instancePath:instancePath+"/columns/" + i1+"/name",schemaPath:"#/properties/columns/items/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data10.type !== undefined){
if(typeof data10.type !== "string"){
const err28 = {instancePath:instancePath+"/columns/" + i1+"/type",schemaPath:"#/properties/columns/items/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data10.description !== undefined){
if(typeof data10.description !== "string"){
const err29 = {instancePath:instancePath+"/columns/" + i1+"/description",schemaPath:"#/properties/columns/items/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/columns/" + i1,schemaPath:"#/properties/columns/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/columns",schemaPath:"#/properties/columns/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.checks !== undefined){
let data14 = data.checks;
if(Array.isArray(data14)){
const len2 = data14.length;
for(let i2=0; i2<len2; i2++){
let data15 = data14[i2];
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.id === undefined){
const err32 = {instancePath:instancePath+"/checks/" + i2,schemaPath:"#/$defs/checkRecord/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data15.kind === undefined){
const err33 = {instancePath:instancePath+"/checks/" + i2,schemaPath:"#/$defs/checkRecord/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data15.severity === undefined){
const err34 = {instancePath:instancePath+"/checks/" + i2,schemaPath:"#/$defs/checkRecord/required",keyword:"required",params:{missingProperty: "severity"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data15.status === undefined){
const err35 = {instancePath:instancePath+"/checks/" + i2,schemaPath:"#/$defs/checkRecord/required",keyword:"required",params:{missingProperty: "status"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data15.expected === undefined){
const err36 = {instancePath:instancePath+"/checks/" + i2,schemaPath:"#/$defs/checkRecord/required",keyword:"required",params:{missingProperty: "expected"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data15.observed === undefined){
const err37 = {instancePath:instancePath+"/checks/" + i2,schemaPath:"#/$defs/checkRecord/required",keyword:"required",params:{missingProperty: "observed"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data15.file === undefined){
const err38 = {instancePath:instancePath+"/checks/" + i2,schemaPath:"#/$defs/checkRecord/required",keyword:"required",params:{missingProperty: "file"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data15.line === undefined){
const err39 = {instancePath:instancePath+"/checks/" + i2,schemaPath:"#/$defs/checkRecord/required",keyword:"required",params:{missingProperty: "line"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
for(const key2 in data15){
if(!(func1.call(schema36.properties, key2))){
const err40 = {instancePath:instancePath+"/checks/" + i2,schemaPath:"#/$defs/checkRecord/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data15.id !== undefined){
if(typeof data15.id !== "string"){
const err41 = {instancePath:instancePath+"/checks/" + i2+"/id",schemaPath:"#/$defs/checkRecord/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data15.kind !== undefined){
if(typeof data15.kind !== "string"){
const err42 = {instancePath:instancePath+"/checks/" + i2+"/kind",schemaPath:"#/$defs/checkRecord/properties/kind/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data15.column !== undefined){
if(typeof data15.column !== "string"){
const err43 = {instancePath:instancePath+"/checks/" + i2+"/column",schemaPath:"#/$defs/checkRecord/properties/column/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data15.severity !== undefined){
let data19 = data15.severity;
if(!((data19 === "error") || (data19 === "warn"))){
const err44 = {instancePath:instancePath+"/checks/" + i2+"/severity",schemaPath:"#/$defs/checkRecord/properties/severity/enum",keyword:"enum",params:{allowedValues: schema36.properties.severity.enum}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data15.status !== undefined){
let data20 = data15.status;
if(!(((((data20 === "pass") || (data20 === "warn")) || (data20 === "fail")) || (data20 === "error")) || (data20 === "skipped"))){
const err45 = {instancePath:instancePath+"/checks/" + i2+"/status",schemaPath:"#/$defs/checkRecord/properties/status/enum",keyword:"enum",params:{allowedValues: schema36.properties.status.enum}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data15.expected !== undefined){
if(typeof data15.expected !== "string"){
const err46 = {instancePath:instancePath+"/checks/" + i2+"/expected",schemaPath:"#/$defs/checkRecord/properties/expected/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data15.observed !== undefined){
if(typeof data15.observed !== "string"){
const err47 = {instancePath:instancePath+"/checks/" + i2+"/observed",schemaPath:"#/$defs/checkRecord/properties/observed/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data15.rows !== undefined){
let data23 = data15.rows;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
const err48 = {instancePath:instancePath+"/checks/" + i2+"/rows",schemaPath:"#/$defs/checkRecord/properties/rows/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data15.failing !== undefined){
let data24 = data15.failing;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
const err49 = {instancePath:instancePath+"/checks/" + i2+"/failing",schemaPath:"#/$defs/checkRecord/properties/failing/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data15.file !== undefined){
if(typeof data15.file !== "string"){
const err50 = {instancePath:instancePath+"/checks/" + i2+"/file",schemaPath:"#/$defs/checkRecord/properties/file/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data15.line !== undefined){
let data26 = data15.line;
if(!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))){
const err51 = {instancePath:instancePath+"/checks/" + i2+"/line",schemaPath:"#/$defs/checkRecord/properties/line/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data15.message !== undefined){
if(typeof data15.message !== "string"){
const err52 = {instancePath:instancePath+"/checks/" + i2+"/message",schemaPath:"#/$defs/checkRecord/properties/message/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data15.checkedIn !== undefined){
if(typeof data15.checkedIn !== "string"){
const err53 = {instancePath:instancePath+"/checks/" + i2+"/checkedIn",schemaPath:"#/$defs/checkRecord/properties/checkedIn/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
else {
const err54 = {instancePath:instancePath+"/checks/" + i2,schemaPath:"#/$defs/checkRecord/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
else {
const err55 = {instancePath:instancePath+"/checks",schemaPath:"#/properties/checks/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data.kind !== undefined){
let data29 = data.kind;
if(!((((data29 === "sql") || (data29 === "python")) || (data29 === "shell")) || (data29 === "notebook"))){
const err56 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema37.properties.kind.enum}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data.materialized !== undefined){
let data30 = data.materialized;
if(!((((data30 === "view") || (data30 === "table")) || (data30 === "incremental")) || (data30 === "file"))){
const err57 = {instancePath:instancePath+"/materialized",schemaPath:"#/properties/materialized/enum",keyword:"enum",params:{allowedValues: schema37.properties.materialized.enum}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data.code !== undefined){
if(typeof data.code !== "string"){
const err58 = {instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data.inputs !== undefined){
let data32 = data.inputs;
if(Array.isArray(data32)){
const len3 = data32.length;
for(let i3=0; i3<len3; i3++){
if(typeof data32[i3] !== "string"){
const err59 = {instancePath:instancePath+"/inputs/" + i3,schemaPath:"#/properties/inputs/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
else {
const err60 = {instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data.status !== undefined){
let data34 = data.status;
if(!((((((data34 === "success") || (data34 === "reused")) || (data34 === "failed")) || (data34 === "skipped")) || (data34 === "cancelled")) || (data34 === "not_run"))){
const err61 = {instancePath:instancePath+"/status",schemaPath:"#/$defs/taskStatus/enum",keyword:"enum",params:{allowedValues: schema39.enum}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data.reason !== undefined){
if(typeof data.reason !== "string"){
const err62 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data.startedAt !== undefined){
if(typeof data.startedAt !== "string"){
const err63 = {instancePath:instancePath+"/startedAt",schemaPath:"#/properties/startedAt/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data.durationMs !== undefined){
let data37 = data.durationMs;
if(!((typeof data37 == "number") && (isFinite(data37)))){
const err64 = {instancePath:instancePath+"/durationMs",schemaPath:"#/properties/durationMs/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data.offsetMs !== undefined){
let data38 = data.offsetMs;
if(!((typeof data38 == "number") && (isFinite(data38)))){
const err65 = {instancePath:instancePath+"/offsetMs",schemaPath:"#/properties/offsetMs/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data.bytes !== undefined){
let data39 = data.bytes;
if(!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))){
const err66 = {instancePath:instancePath+"/bytes",schemaPath:"#/properties/bytes/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if((typeof data39 == "number") && (isFinite(data39))){
if(data39 < 0 || isNaN(data39)){
const err67 = {instancePath:instancePath+"/bytes",schemaPath:"#/properties/bytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
if(data.attempts !== undefined){
let data40 = data.attempts;
if(!(((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40))) && (isFinite(data40)))){
const err68 = {instancePath:instancePath+"/attempts",schemaPath:"#/properties/attempts/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 < 1 || isNaN(data40)){
const err69 = {instancePath:instancePath+"/attempts",schemaPath:"#/properties/attempts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
if(data.fingerprint !== undefined){
if(typeof data.fingerprint !== "string"){
const err70 = {instancePath:instancePath+"/fingerprint",schemaPath:"#/properties/fingerprint/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data.definition !== undefined){
if(typeof data.definition !== "string"){
const err71 = {instancePath:instancePath+"/definition",schemaPath:"#/properties/definition/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data.published !== undefined){
if(typeof data.published !== "boolean"){
const err72 = {instancePath:instancePath+"/published",schemaPath:"#/properties/published/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data.error !== undefined){
let data44 = data.error;
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
if(data44.message === undefined){
const err73 = {instancePath:instancePath+"/error",schemaPath:"#/properties/error/required",keyword:"required",params:{missingProperty: "message"}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
for(const key3 in data44){
if(!((((key3 === "message") || (key3 === "file")) || (key3 === "line")) || (key3 === "column"))){
const err74 = {instancePath:instancePath+"/error",schemaPath:"#/properties/error/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data44.message !== undefined){
if(typeof data44.message !== "string"){
const err75 = {instancePath:instancePath+"/error/message",schemaPath:"#/properties/error/properties/message/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data44.file !== undefined){
if(typeof data44.file !== "string"){
const err76 = {instancePath:instancePath+"/error/file",schemaPath:"#/properties/error/properties/file/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data44.line !== undefined){
let data47 = data44.line;
if(!(((typeof data47 == "number") && (!(data47 % 1) && !isNaN(data47))) && (isFinite(data47)))){
const err77 = {instancePath:instancePath+"/error/line",schemaPath:"#/properties/error/properties/line/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data44.column !== undefined){
let data48 = data44.column;
if(!(((typeof data48 == "number") && (!(data48 % 1) && !isNaN(data48))) && (isFinite(data48)))){
const err78 = {instancePath:instancePath+"/error/column",schemaPath:"#/properties/error/properties/column/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
}
else {
const err79 = {instancePath:instancePath+"/error",schemaPath:"#/properties/error/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data.log !== undefined){
let data49 = data.log;
if(Array.isArray(data49)){
const len4 = data49.length;
for(let i4=0; i4<len4; i4++){
if(typeof data49[i4] !== "string"){
const err80 = {instancePath:instancePath+"/log/" + i4,schemaPath:"#/properties/log/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
else {
const err81 = {instancePath:instancePath+"/log",schemaPath:"#/properties/log/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data.tests !== undefined){
let data51 = data.tests;
if(Array.isArray(data51)){
const len5 = data51.length;
for(let i5=0; i5<len5; i5++){
let data52 = data51[i5];
if(data52 && typeof data52 == "object" && !Array.isArray(data52)){
if(data52.name === undefined){
const err82 = {instancePath:instancePath+"/tests/" + i5,schemaPath:"#/$defs/testRecord/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(data52.status === undefined){
const err83 = {instancePath:instancePath+"/tests/" + i5,schemaPath:"#/$defs/testRecord/required",keyword:"required",params:{missingProperty: "status"}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(data52.durationMs === undefined){
const err84 = {instancePath:instancePath+"/tests/" + i5,schemaPath:"#/$defs/testRecord/required",keyword:"required",params:{missingProperty: "durationMs"}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(data52.file === undefined){
const err85 = {instancePath:instancePath+"/tests/" + i5,schemaPath:"#/$defs/testRecord/required",keyword:"required",params:{missingProperty: "file"}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if(data52.line === undefined){
const err86 = {instancePath:instancePath+"/tests/" + i5,schemaPath:"#/$defs/testRecord/required",keyword:"required",params:{missingProperty: "line"}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
for(const key4 in data52){
if(!(((((((key4 === "name") || (key4 === "status")) || (key4 === "durationMs")) || (key4 === "file")) || (key4 === "line")) || (key4 === "message")) || (key4 === "diff"))){
const err87 = {instancePath:instancePath+"/tests/" + i5,schemaPath:"#/$defs/testRecord/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data52.name !== undefined){
if(typeof data52.name !== "string"){
const err88 = {instancePath:instancePath+"/tests/" + i5+"/name",schemaPath:"#/$defs/testRecord/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data52.status !== undefined){
let data54 = data52.status;
if(!((((data54 === "pass") || (data54 === "fail")) || (data54 === "error")) || (data54 === "skipped"))){
const err89 = {instancePath:instancePath+"/tests/" + i5+"/status",schemaPath:"#/$defs/testRecord/properties/status/enum",keyword:"enum",params:{allowedValues: schema40.properties.status.enum}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data52.durationMs !== undefined){
let data55 = data52.durationMs;
if(!((typeof data55 == "number") && (isFinite(data55)))){
const err90 = {instancePath:instancePath+"/tests/" + i5+"/durationMs",schemaPath:"#/$defs/testRecord/properties/durationMs/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data52.file !== undefined){
if(typeof data52.file !== "string"){
const err91 = {instancePath:instancePath+"/tests/" + i5+"/file",schemaPath:"#/$defs/testRecord/properties/file/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data52.line !== undefined){
let data57 = data52.line;
if(!(((typeof data57 == "number") && (!(data57 % 1) && !isNaN(data57))) && (isFinite(data57)))){
const err92 = {instancePath:instancePath+"/tests/" + i5+"/line",schemaPath:"#/$defs/testRecord/properties/line/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data52.message !== undefined){
if(typeof data52.message !== "string"){
const err93 = {instancePath:instancePath+"/tests/" + i5+"/message",schemaPath:"#/$defs/testRecord/properties/message/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data52.diff !== undefined){
let data59 = data52.diff;
if(data59 && typeof data59 == "object" && !Array.isArray(data59)){
if(data59.columns === undefined){
const err94 = {instancePath:instancePath+"/tests/" + i5+"/diff",schemaPath:"#/$defs/testRecord/properties/diff/required",keyword:"required",params:{missingProperty: "columns"}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if(data59.rows === undefined){
const err95 = {instancePath:instancePath+"/tests/" + i5+"/diff",schemaPath:"#/$defs/testRecord/properties/diff/required",keyword:"required",params:{missingProperty: "rows"}};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
for(const key5 in data59){
if(!((key5 === "columns") || (key5 === "rows"))){
const err96 = {instancePath:instancePath+"/tests/" + i5+"/diff",schemaPath:"#/$defs/testRecord/properties/diff/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data59.columns !== undefined){
let data60 = data59.columns;
if(Array.isArray(data60)){
const len6 = data60.length;
for(let i6=0; i6<len6; i6++){
if(typeof data60[i6] !== "string"){
const err97 = {instancePath:instancePath+"/tests/" + i5+"/diff/columns/" + i6,schemaPath:"#/$defs/testRecord/properties/diff/properties/columns/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
}
else {
const err98 = {instancePath:instancePath+"/tests/" + i5+"/diff/columns",schemaPath:"#/$defs/testRecord/properties/diff/properties/columns/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data59.rows !== undefined){
let data62 = data59.rows;
if(Array.isArray(data62)){
const len7 = data62.length;
for(let i7=0; i7<len7; i7++){
let data63 = data62[i7];
if(data63 && typeof data63 == "object" && !Array.isArray(data63)){
if(data63.mark === undefined){
const err99 = {instancePath:instancePath+"/tests/" + i5+"/diff/rows/" + i7,schemaPath:"#/$defs/testRecord/properties/diff/properties/rows/items/required",keyword:"required",params:{missingProperty: "mark"}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
if(data63.cells === undefined){
const err100 = {instancePath:instancePath+"/tests/" + i5+"/diff/rows/" + i7,schemaPath:"#/$defs/testRecord/properties/diff/properties/rows/items/required",keyword:"required",params:{missingProperty: "cells"}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
for(const key6 in data63){
if(!((key6 === "mark") || (key6 === "cells"))){
const err101 = {instancePath:instancePath+"/tests/" + i5+"/diff/rows/" + i7,schemaPath:"#/$defs/testRecord/properties/diff/properties/rows/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data63.mark !== undefined){
let data64 = data63.mark;
if(!(((data64 === "=") || (data64 === "-")) || (data64 === "+"))){
const err102 = {instancePath:instancePath+"/tests/" + i5+"/diff/rows/" + i7+"/mark",schemaPath:"#/$defs/testRecord/properties/diff/properties/rows/items/properties/mark/enum",keyword:"enum",params:{allowedValues: schema40.properties.diff.properties.rows.items.properties.mark.enum}};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data63.cells !== undefined){
let data65 = data63.cells;
if(Array.isArray(data65)){
const len8 = data65.length;
for(let i8=0; i8<len8; i8++){
if(typeof data65[i8] !== "string"){
const err103 = {instancePath:instancePath+"/tests/" + i5+"/diff/rows/" + i7+"/cells/" + i8,schemaPath:"#/$defs/testRecord/properties/diff/properties/rows/items/properties/cells/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
}
else {
const err104 = {instancePath:instancePath+"/tests/" + i5+"/diff/rows/" + i7+"/cells",schemaPath:"#/$defs/testRecord/properties/diff/properties/rows/items/properties/cells/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
}
else {
const err105 = {instancePath:instancePath+"/tests/" + i5+"/diff/rows/" + i7,schemaPath:"#/$defs/testRecord/properties/diff/properties/rows/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
}
else {
const err106 = {instancePath:instancePath+"/tests/" + i5+"/diff/rows",schemaPath:"#/$defs/testRecord/properties/diff/properties/rows/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
}
else {
const err107 = {instancePath:instancePath+"/tests/" + i5+"/diff",schemaPath:"#/$defs/testRecord/properties/diff/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
}
else {
const err108 = {instancePath:instancePath+"/tests/" + i5,schemaPath:"#/$defs/testRecord/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
}
else {
const err109 = {instancePath:instancePath+"/tests",schemaPath:"#/properties/tests/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data.impact !== undefined){
if(!(validate25(data.impact, {instancePath:instancePath+"/impact",parentData:data,parentDataProperty:"impact",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.diff !== undefined){
if(!(validate27(data.diff, {instancePath:instancePath+"/diff",parentData:data,parentDataProperty:"diff",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.model !== undefined){
if(!(validate31(data.model, {instancePath:instancePath+"/model",parentData:data,parentDataProperty:"model",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
}
else {
const err110 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.file === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "file"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.sources === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sources"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.tasks === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tasks"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.exposures === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "exposures"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "name") || (key0 === "file")) || (key0 === "description")) || (key0 === "sources")) || (key0 === "tasks")) || (key0 === "exposures"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err6 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.file !== undefined){
if(typeof data.file !== "string"){
const err7 = {instancePath:instancePath+"/file",schemaPath:"#/properties/file/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err8 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.sources !== undefined){
let data3 = data.sources;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(!(validate22(data3[i0], {instancePath:instancePath+"/sources/" + i0,parentData:data3,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
const err9 = {instancePath:instancePath+"/sources",schemaPath:"#/properties/sources/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.tasks !== undefined){
let data5 = data.tasks;
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
if(!(validate24(data5[i1], {instancePath:instancePath+"/tasks/" + i1,parentData:data5,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err10 = {instancePath:instancePath+"/tasks",schemaPath:"#/properties/tasks/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.exposures !== undefined){
let data7 = data.exposures;
if(Array.isArray(data7)){
const len2 = data7.length;
for(let i2=0; i2<len2; i2++){
let data8 = data7[i2];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.name === undefined){
const err11 = {instancePath:instancePath+"/exposures/" + i2,schemaPath:"#/properties/exposures/items/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data8.kind === undefined){
const err12 = {instancePath:instancePath+"/exposures/" + i2,schemaPath:"#/properties/exposures/items/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data8.reads === undefined){
const err13 = {instancePath:instancePath+"/exposures/" + i2,schemaPath:"#/properties/exposures/items/required",keyword:"required",params:{missingProperty: "reads"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key1 in data8){
if(!(((((key1 === "name") || (key1 === "kind")) || (key1 === "owner")) || (key1 === "url")) || (key1 === "reads"))){
const err14 = {instancePath:instancePath+"/exposures/" + i2,schemaPath:"#/properties/exposures/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data8.name !== undefined){
if(typeof data8.name !== "string"){
const err15 = {instancePath:instancePath+"/exposures/" + i2+"/name",schemaPath:"#/properties/exposures/items/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data8.kind !== undefined){
if(typeof data8.kind !== "string"){
const err16 = {instancePath:instancePath+"/exposures/" + i2+"/kind",schemaPath:"#/properties/exposures/items/properties/kind/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data8.owner !== undefined){
if(typeof data8.owner !== "string"){
const err17 = {instancePath:instancePath+"/exposures/" + i2+"/owner",schemaPath:"#/properties/exposures/items/properties/owner/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data8.url !== undefined){
if(typeof data8.url !== "string"){
const err18 = {instancePath:instancePath+"/exposures/" + i2+"/url",schemaPath:"#/properties/exposures/items/properties/url/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data8.reads !== undefined){
let data13 = data8.reads;
if(Array.isArray(data13)){
const len3 = data13.length;
for(let i3=0; i3<len3; i3++){
if(typeof data13[i3] !== "string"){
const err19 = {instancePath:instancePath+"/exposures/" + i2+"/reads/" + i3,schemaPath:"#/properties/exposures/items/properties/reads/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/exposures/" + i2+"/reads",schemaPath:"#/properties/exposures/items/properties/reads/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/exposures/" + i2,schemaPath:"#/properties/exposures/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/exposures",schemaPath:"#/properties/exposures/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:towpath:schema:results:1" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.version === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.command === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "command"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.project === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "project"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.startedAt === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "startedAt"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.finishedAt === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "finishedAt"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.durationMs === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "durationMs"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.tools === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tools"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.verdict === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verdict"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.reasons === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reasons"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.published === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "published"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.pipelines === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "pipelines"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data.findings === undefined){
const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "findings"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err13 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.version !== undefined){
if(1 !== data.version){
const err14 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue: 1}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err15 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.command !== undefined){
let data2 = data.command;
if(!((((data2 === "lint") || (data2 === "run")) || (data2 === "test")) || (data2 === "check"))){
const err16 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/enum",keyword:"enum",params:{allowedValues: schema31.properties.command.enum}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.project !== undefined){
if(typeof data.project !== "string"){
const err17 = {instancePath:instancePath+"/project",schemaPath:"#/properties/project/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.startedAt !== undefined){
if(typeof data.startedAt !== "string"){
const err18 = {instancePath:instancePath+"/startedAt",schemaPath:"#/properties/startedAt/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.finishedAt !== undefined){
if(typeof data.finishedAt !== "string"){
const err19 = {instancePath:instancePath+"/finishedAt",schemaPath:"#/properties/finishedAt/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.durationMs !== undefined){
let data6 = data.durationMs;
if(!((typeof data6 == "number") && (isFinite(data6)))){
const err20 = {instancePath:instancePath+"/durationMs",schemaPath:"#/properties/durationMs/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.asOf !== undefined){
if(typeof data.asOf !== "string"){
const err21 = {instancePath:instancePath+"/asOf",schemaPath:"#/properties/asOf/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.environment !== undefined){
let data8 = data.environment;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.name === undefined){
const err22 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data8.engine === undefined){
const err23 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/required",keyword:"required",params:{missingProperty: "engine"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data8.engineVersion === undefined){
const err24 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/required",keyword:"required",params:{missingProperty: "engineVersion"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data8.schema === undefined){
const err25 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/required",keyword:"required",params:{missingProperty: "schema"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
for(const key1 in data8){
if(!((((key1 === "name") || (key1 === "engine")) || (key1 === "engineVersion")) || (key1 === "schema"))){
const err26 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data8.name !== undefined){
if(typeof data8.name !== "string"){
const err27 = {instancePath:instancePath+"/environment/name",schemaPath:"#/properties/environment/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data8.engine !== undefined){
if(typeof data8.engine !== "string"){
const err28 = {instancePath:instancePath+"/environment/engine",schemaPath:"#/properties/environment/properties/engine/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data8.engineVersion !== undefined){
if(typeof data8.engineVersion !== "string"){
const err29 = {instancePath:instancePath+"/environment/engineVersion",schemaPath:"#/properties/environment/properties/engineVersion/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data8.schema !== undefined){
if(typeof data8.schema !== "string"){
const err30 = {instancePath:instancePath+"/environment/schema",schemaPath:"#/properties/environment/properties/schema/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.commit !== undefined){
let data13 = data.commit;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.sha === undefined){
const err32 = {instancePath:instancePath+"/commit",schemaPath:"#/properties/commit/required",keyword:"required",params:{missingProperty: "sha"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data13.dirty === undefined){
const err33 = {instancePath:instancePath+"/commit",schemaPath:"#/properties/commit/required",keyword:"required",params:{missingProperty: "dirty"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
for(const key2 in data13){
if(!(((key2 === "sha") || (key2 === "branch")) || (key2 === "dirty"))){
const err34 = {instancePath:instancePath+"/commit",schemaPath:"#/properties/commit/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data13.sha !== undefined){
if(typeof data13.sha !== "string"){
const err35 = {instancePath:instancePath+"/commit/sha",schemaPath:"#/properties/commit/properties/sha/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data13.branch !== undefined){
if(typeof data13.branch !== "string"){
const err36 = {instancePath:instancePath+"/commit/branch",schemaPath:"#/properties/commit/properties/branch/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data13.dirty !== undefined){
if(typeof data13.dirty !== "boolean"){
const err37 = {instancePath:instancePath+"/commit/dirty",schemaPath:"#/properties/commit/properties/dirty/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/commit",schemaPath:"#/properties/commit/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.ci !== undefined){
let data17 = data.ci;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.run === undefined){
const err39 = {instancePath:instancePath+"/ci",schemaPath:"#/$defs/ciRecord/required",keyword:"required",params:{missingProperty: "run"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data17.attempt === undefined){
const err40 = {instancePath:instancePath+"/ci",schemaPath:"#/$defs/ciRecord/required",keyword:"required",params:{missingProperty: "attempt"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
for(const key3 in data17){
if(!(func1.call(schema32.properties, key3))){
const err41 = {instancePath:instancePath+"/ci",schemaPath:"#/$defs/ciRecord/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data17.run !== undefined){
if(typeof data17.run !== "string"){
const err42 = {instancePath:instancePath+"/ci/run",schemaPath:"#/$defs/ciRecord/properties/run/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data17.number !== undefined){
let data19 = data17.number;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
const err43 = {instancePath:instancePath+"/ci/number",schemaPath:"#/$defs/ciRecord/properties/number/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 < 0 || isNaN(data19)){
const err44 = {instancePath:instancePath+"/ci/number",schemaPath:"#/$defs/ciRecord/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
if(data17.attempt !== undefined){
let data20 = data17.attempt;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err45 = {instancePath:instancePath+"/ci/attempt",schemaPath:"#/$defs/ciRecord/properties/attempt/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 < 1 || isNaN(data20)){
const err46 = {instancePath:instancePath+"/ci/attempt",schemaPath:"#/$defs/ciRecord/properties/attempt/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
if(data17.workflow !== undefined){
if(typeof data17.workflow !== "string"){
const err47 = {instancePath:instancePath+"/ci/workflow",schemaPath:"#/$defs/ciRecord/properties/workflow/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data17.job !== undefined){
if(typeof data17.job !== "string"){
const err48 = {instancePath:instancePath+"/ci/job",schemaPath:"#/$defs/ciRecord/properties/job/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data17.leg !== undefined){
let data23 = data17.leg;
if(typeof data23 === "string"){
if(!pattern4.test(data23)){
const err49 = {instancePath:instancePath+"/ci/leg",schemaPath:"#/$defs/ciRecord/properties/leg/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{12}$"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {instancePath:instancePath+"/ci/leg",schemaPath:"#/$defs/ciRecord/properties/leg/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data17.legName !== undefined){
let data24 = data17.legName;
if(typeof data24 === "string"){
if(func3(data24) > 200){
const err51 = {instancePath:instancePath+"/ci/legName",schemaPath:"#/$defs/ciRecord/properties/legName/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
else {
const err52 = {instancePath:instancePath+"/ci/legName",schemaPath:"#/$defs/ciRecord/properties/legName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data17.url !== undefined){
if(typeof data17.url !== "string"){
const err53 = {instancePath:instancePath+"/ci/url",schemaPath:"#/$defs/ciRecord/properties/url/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data17.event !== undefined){
if(typeof data17.event !== "string"){
const err54 = {instancePath:instancePath+"/ci/event",schemaPath:"#/$defs/ciRecord/properties/event/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data17.repository !== undefined){
if(typeof data17.repository !== "string"){
const err55 = {instancePath:instancePath+"/ci/repository",schemaPath:"#/$defs/ciRecord/properties/repository/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data17.pullRequest !== undefined){
let data28 = data17.pullRequest;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
const err56 = {instancePath:instancePath+"/ci/pullRequest",schemaPath:"#/$defs/ciRecord/properties/pullRequest/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 < 1 || isNaN(data28)){
const err57 = {instancePath:instancePath+"/ci/pullRequest",schemaPath:"#/$defs/ciRecord/properties/pullRequest/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
if(data17.fork !== undefined){
if(typeof data17.fork !== "boolean"){
const err58 = {instancePath:instancePath+"/ci/fork",schemaPath:"#/$defs/ciRecord/properties/fork/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
else {
const err59 = {instancePath:instancePath+"/ci",schemaPath:"#/$defs/ciRecord/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data.comparison !== undefined){
let data30 = data.comparison;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
if(data30.base === undefined){
const err60 = {instancePath:instancePath+"/comparison",schemaPath:"#/$defs/comparisonRecord/required",keyword:"required",params:{missingProperty: "base"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(data30.head === undefined){
const err61 = {instancePath:instancePath+"/comparison",schemaPath:"#/$defs/comparisonRecord/required",keyword:"required",params:{missingProperty: "head"}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(data30.digest === undefined){
const err62 = {instancePath:instancePath+"/comparison",schemaPath:"#/$defs/comparisonRecord/required",keyword:"required",params:{missingProperty: "digest"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(data30.selected === undefined){
const err63 = {instancePath:instancePath+"/comparison",schemaPath:"#/$defs/comparisonRecord/required",keyword:"required",params:{missingProperty: "selected"}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(data30.total === undefined){
const err64 = {instancePath:instancePath+"/comparison",schemaPath:"#/$defs/comparisonRecord/required",keyword:"required",params:{missingProperty: "total"}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
for(const key4 in data30){
if(!(((((key4 === "base") || (key4 === "head")) || (key4 === "digest")) || (key4 === "selected")) || (key4 === "total"))){
const err65 = {instancePath:instancePath+"/comparison",schemaPath:"#/$defs/comparisonRecord/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data30.base !== undefined){
let data31 = data30.base;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(data31.sha === undefined){
const err66 = {instancePath:instancePath+"/comparison/base",schemaPath:"#/$defs/comparisonRecord/properties/base/required",keyword:"required",params:{missingProperty: "sha"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
for(const key5 in data31){
if(!((key5 === "sha") || (key5 === "ref"))){
const err67 = {instancePath:instancePath+"/comparison/base",schemaPath:"#/$defs/comparisonRecord/properties/base/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data31.sha !== undefined){
if(typeof data31.sha !== "string"){
const err68 = {instancePath:instancePath+"/comparison/base/sha",schemaPath:"#/$defs/comparisonRecord/properties/base/properties/sha/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data31.ref !== undefined){
if(typeof data31.ref !== "string"){
const err69 = {instancePath:instancePath+"/comparison/base/ref",schemaPath:"#/$defs/comparisonRecord/properties/base/properties/ref/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
else {
const err70 = {instancePath:instancePath+"/comparison/base",schemaPath:"#/$defs/comparisonRecord/properties/base/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data30.head !== undefined){
let data34 = data30.head;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if(data34.sha === undefined){
const err71 = {instancePath:instancePath+"/comparison/head",schemaPath:"#/$defs/comparisonRecord/properties/head/required",keyword:"required",params:{missingProperty: "sha"}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(data34.dirty === undefined){
const err72 = {instancePath:instancePath+"/comparison/head",schemaPath:"#/$defs/comparisonRecord/properties/head/required",keyword:"required",params:{missingProperty: "dirty"}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
for(const key6 in data34){
if(!(((key6 === "sha") || (key6 === "ref")) || (key6 === "dirty"))){
const err73 = {instancePath:instancePath+"/comparison/head",schemaPath:"#/$defs/comparisonRecord/properties/head/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data34.sha !== undefined){
if(typeof data34.sha !== "string"){
const err74 = {instancePath:instancePath+"/comparison/head/sha",schemaPath:"#/$defs/comparisonRecord/properties/head/properties/sha/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data34.ref !== undefined){
if(typeof data34.ref !== "string"){
const err75 = {instancePath:instancePath+"/comparison/head/ref",schemaPath:"#/$defs/comparisonRecord/properties/head/properties/ref/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data34.dirty !== undefined){
if(typeof data34.dirty !== "boolean"){
const err76 = {instancePath:instancePath+"/comparison/head/dirty",schemaPath:"#/$defs/comparisonRecord/properties/head/properties/dirty/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
}
else {
const err77 = {instancePath:instancePath+"/comparison/head",schemaPath:"#/$defs/comparisonRecord/properties/head/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data30.digest !== undefined){
if(typeof data30.digest !== "string"){
const err78 = {instancePath:instancePath+"/comparison/digest",schemaPath:"#/$defs/comparisonRecord/properties/digest/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data30.selected !== undefined){
let data39 = data30.selected;
if(!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))){
const err79 = {instancePath:instancePath+"/comparison/selected",schemaPath:"#/$defs/comparisonRecord/properties/selected/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if((typeof data39 == "number") && (isFinite(data39))){
if(data39 < 0 || isNaN(data39)){
const err80 = {instancePath:instancePath+"/comparison/selected",schemaPath:"#/$defs/comparisonRecord/properties/selected/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
if(data30.total !== undefined){
let data40 = data30.total;
if(!(((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40))) && (isFinite(data40)))){
const err81 = {instancePath:instancePath+"/comparison/total",schemaPath:"#/$defs/comparisonRecord/properties/total/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 < 0 || isNaN(data40)){
const err82 = {instancePath:instancePath+"/comparison/total",schemaPath:"#/$defs/comparisonRecord/properties/total/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
}
}
else {
const err83 = {instancePath:instancePath+"/comparison",schemaPath:"#/$defs/comparisonRecord/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data.tools !== undefined){
let data41 = data.tools;
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
for(const key7 in data41){
if(typeof data41[key7] !== "string"){
const err84 = {instancePath:instancePath+"/tools/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tools/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
}
else {
const err85 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data.verdict !== undefined){
let data43 = data.verdict;
if(!(((data43 === "pass") || (data43 === "warn")) || (data43 === "fail"))){
const err86 = {instancePath:instancePath+"/verdict",schemaPath:"#/properties/verdict/enum",keyword:"enum",params:{allowedValues: schema31.properties.verdict.enum}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data.reasons !== undefined){
let data44 = data.reasons;
if(Array.isArray(data44)){
const len0 = data44.length;
for(let i0=0; i0<len0; i0++){
if(typeof data44[i0] !== "string"){
const err87 = {instancePath:instancePath+"/reasons/" + i0,schemaPath:"#/properties/reasons/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
}
else {
const err88 = {instancePath:instancePath+"/reasons",schemaPath:"#/properties/reasons/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data.cancelled !== undefined){
if(typeof data.cancelled !== "boolean"){
const err89 = {instancePath:instancePath+"/cancelled",schemaPath:"#/properties/cancelled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data.published !== undefined){
if(typeof data.published !== "boolean"){
const err90 = {instancePath:instancePath+"/published",schemaPath:"#/properties/published/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data.pipelines !== undefined){
let data48 = data.pipelines;
if(Array.isArray(data48)){
const len1 = data48.length;
for(let i1=0; i1<len1; i1++){
if(!(validate21(data48[i1], {instancePath:instancePath+"/pipelines/" + i1,parentData:data48,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
}
else {
const err91 = {instancePath:instancePath+"/pipelines",schemaPath:"#/properties/pipelines/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data.findings !== undefined){
let data50 = data.findings;
if(Array.isArray(data50)){
const len2 = data50.length;
for(let i2=0; i2<len2; i2++){
let data51 = data50[i2];
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
if(data51.rule === undefined){
const err92 = {instancePath:instancePath+"/findings/" + i2,schemaPath:"#/$defs/findingRecord/required",keyword:"required",params:{missingProperty: "rule"}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
if(data51.severity === undefined){
const err93 = {instancePath:instancePath+"/findings/" + i2,schemaPath:"#/$defs/findingRecord/required",keyword:"required",params:{missingProperty: "severity"}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
if(data51.message === undefined){
const err94 = {instancePath:instancePath+"/findings/" + i2,schemaPath:"#/$defs/findingRecord/required",keyword:"required",params:{missingProperty: "message"}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if(data51.file === undefined){
const err95 = {instancePath:instancePath+"/findings/" + i2,schemaPath:"#/$defs/findingRecord/required",keyword:"required",params:{missingProperty: "file"}};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if(data51.line === undefined){
const err96 = {instancePath:instancePath+"/findings/" + i2,schemaPath:"#/$defs/findingRecord/required",keyword:"required",params:{missingProperty: "line"}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if(data51.column === undefined){
const err97 = {instancePath:instancePath+"/findings/" + i2,schemaPath:"#/$defs/findingRecord/required",keyword:"required",params:{missingProperty: "column"}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if(data51.endLine === undefined){
const err98 = {instancePath:instancePath+"/findings/" + i2,schemaPath:"#/$defs/findingRecord/required",keyword:"required",params:{missingProperty: "endLine"}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if(data51.endColumn === undefined){
const err99 = {instancePath:instancePath+"/findings/" + i2,schemaPath:"#/$defs/findingRecord/required",keyword:"required",params:{missingProperty: "endColumn"}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
if(data51.fixable === undefined){
const err100 = {instancePath:instancePath+"/findings/" + i2,schemaPath:"#/$defs/findingRecord/required",keyword:"required",params:{missingProperty: "fixable"}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
for(const key8 in data51){
if(!(func1.call(schema61.properties, key8))){
const err101 = {instancePath:instancePath+"/findings/" + i2,schemaPath:"#/$defs/findingRecord/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data51.rule !== undefined){
if(typeof data51.rule !== "string"){
const err102 = {instancePath:instancePath+"/findings/" + i2+"/rule",schemaPath:"#/$defs/findingRecord/properties/rule/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data51.severity !== undefined){
let data53 = data51.severity;
if(!(((data53 === "error") || (data53 === "warning")) || (data53 === "info"))){
const err103 = {instancePath:instancePath+"/findings/" + i2+"/severity",schemaPath:"#/$defs/findingRecord/properties/severity/enum",keyword:"enum",params:{allowedValues: schema61.properties.severity.enum}};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data51.message !== undefined){
if(typeof data51.message !== "string"){
const err104 = {instancePath:instancePath+"/findings/" + i2+"/message",schemaPath:"#/$defs/findingRecord/properties/message/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data51.file !== undefined){
if(typeof data51.file !== "string"){
const err105 = {instancePath:instancePath+"/findings/" + i2+"/file",schemaPath:"#/$defs/findingRecord/properties/file/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data51.line !== undefined){
let data56 = data51.line;
if(!(((typeof data56 == "number") && (!(data56 % 1) && !isNaN(data56))) && (isFinite(data56)))){
const err106 = {instancePath:instancePath+"/findings/" + i2+"/line",schemaPath:"#/$defs/findingRecord/properties/line/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data51.column !== undefined){
let data57 = data51.column;
if(!(((typeof data57 == "number") && (!(data57 % 1) && !isNaN(data57))) && (isFinite(data57)))){
const err107 = {instancePath:instancePath+"/findings/" + i2+"/column",schemaPath:"#/$defs/findingRecord/properties/column/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data51.endLine !== undefined){
let data58 = data51.endLine;
if(!(((typeof data58 == "number") && (!(data58 % 1) && !isNaN(data58))) && (isFinite(data58)))){
const err108 = {instancePath:instancePath+"/findings/" + i2+"/endLine",schemaPath:"#/$defs/findingRecord/properties/endLine/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data51.endColumn !== undefined){
let data59 = data51.endColumn;
if(!(((typeof data59 == "number") && (!(data59 % 1) && !isNaN(data59))) && (isFinite(data59)))){
const err109 = {instancePath:instancePath+"/findings/" + i2+"/endColumn",schemaPath:"#/$defs/findingRecord/properties/endColumn/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data51.pipeline !== undefined){
if(typeof data51.pipeline !== "string"){
const err110 = {instancePath:instancePath+"/findings/" + i2+"/pipeline",schemaPath:"#/$defs/findingRecord/properties/pipeline/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
if(data51.task !== undefined){
if(typeof data51.task !== "string"){
const err111 = {instancePath:instancePath+"/findings/" + i2+"/task",schemaPath:"#/$defs/findingRecord/properties/task/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data51.fixable !== undefined){
if(typeof data51.fixable !== "boolean"){
const err112 = {instancePath:instancePath+"/findings/" + i2+"/fixable",schemaPath:"#/$defs/findingRecord/properties/fixable/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
}
else {
const err113 = {instancePath:instancePath+"/findings/" + i2,schemaPath:"#/$defs/findingRecord/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
}
else {
const err114 = {instancePath:instancePath+"/findings",schemaPath:"#/properties/findings/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data.contracts !== undefined){
let data63 = data.contracts;
if(Array.isArray(data63)){
const len3 = data63.length;
for(let i3=0; i3<len3; i3++){
let data64 = data63[i3];
if(data64 && typeof data64 == "object" && !Array.isArray(data64)){
if(data64.id === undefined){
const err115 = {instancePath:instancePath+"/contracts/" + i3,schemaPath:"#/$defs/contractChangeRecord/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
if(data64.class === undefined){
const err116 = {instancePath:instancePath+"/contracts/" + i3,schemaPath:"#/$defs/contractChangeRecord/required",keyword:"required",params:{missingProperty: "class"}};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
if(data64.changes === undefined){
const err117 = {instancePath:instancePath+"/contracts/" + i3,schemaPath:"#/$defs/contractChangeRecord/required",keyword:"required",params:{missingProperty: "changes"}};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
if(data64.consumers === undefined){
const err118 = {instancePath:instancePath+"/contracts/" + i3,schemaPath:"#/$defs/contractChangeRecord/required",keyword:"required",params:{missingProperty: "consumers"}};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
if(data64.file === undefined){
const err119 = {instancePath:instancePath+"/contracts/" + i3,schemaPath:"#/$defs/contractChangeRecord/required",keyword:"required",params:{missingProperty: "file"}};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
if(data64.line === undefined){
const err120 = {instancePath:instancePath+"/contracts/" + i3,schemaPath:"#/$defs/contractChangeRecord/required",keyword:"required",params:{missingProperty: "line"}};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
for(const key9 in data64){
if(!((((((key9 === "id") || (key9 === "class")) || (key9 === "changes")) || (key9 === "consumers")) || (key9 === "file")) || (key9 === "line"))){
const err121 = {instancePath:instancePath+"/contracts/" + i3,schemaPath:"#/$defs/contractChangeRecord/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9}};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(data64.id !== undefined){
if(typeof data64.id !== "string"){
const err122 = {instancePath:instancePath+"/contracts/" + i3+"/id",schemaPath:"#/$defs/contractChangeRecord/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data64.class !== undefined){
let data66 = data64.class;
if(!(((data66 === "breaking") || (data66 === "additive")) || (data66 === "none"))){
const err123 = {instancePath:instancePath+"/contracts/" + i3+"/class",schemaPath:"#/$defs/contractChangeRecord/properties/class/enum",keyword:"enum",params:{allowedValues: schema62.properties.class.enum}};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data64.changes !== undefined){
let data67 = data64.changes;
if(Array.isArray(data67)){
const len4 = data67.length;
for(let i4=0; i4<len4; i4++){
if(typeof data67[i4] !== "string"){
const err124 = {instancePath:instancePath+"/contracts/" + i3+"/changes/" + i4,schemaPath:"#/$defs/contractChangeRecord/properties/changes/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
}
else {
const err125 = {instancePath:instancePath+"/contracts/" + i3+"/changes",schemaPath:"#/$defs/contractChangeRecord/properties/changes/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data64.consumers !== undefined){
let data69 = data64.consumers;
if(Array.isArray(data69)){
const len5 = data69.length;
for(let i5=0; i5<len5; i5++){
if(typeof data69[i5] !== "string"){
const err126 = {instancePath:instancePath+"/contracts/" + i3+"/consumers/" + i5,schemaPath:"#/$defs/contractChangeRecord/properties/consumers/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
}
else {
const err127 = {instancePath:instancePath+"/contracts/" + i3+"/consumers",schemaPath:"#/$defs/contractChangeRecord/properties/consumers/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data64.file !== undefined){
if(typeof data64.file !== "string"){
const err128 = {instancePath:instancePath+"/contracts/" + i3+"/file",schemaPath:"#/$defs/contractChangeRecord/properties/file/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data64.line !== undefined){
let data72 = data64.line;
if(!(((typeof data72 == "number") && (!(data72 % 1) && !isNaN(data72))) && (isFinite(data72)))){
const err129 = {instancePath:instancePath+"/contracts/" + i3+"/line",schemaPath:"#/$defs/contractChangeRecord/properties/line/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
if((typeof data72 == "number") && (isFinite(data72))){
if(data72 < 1 || isNaN(data72)){
const err130 = {instancePath:instancePath+"/contracts/" + i3+"/line",schemaPath:"#/$defs/contractChangeRecord/properties/line/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
}
}
else {
const err131 = {instancePath:instancePath+"/contracts/" + i3,schemaPath:"#/$defs/contractChangeRecord/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
}
else {
const err132 = {instancePath:instancePath+"/contracts",schemaPath:"#/properties/contracts/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
if(data.untested !== undefined){
let data73 = data.untested;
if(Array.isArray(data73)){
const len6 = data73.length;
for(let i6=0; i6<len6; i6++){
let data74 = data73[i6];
if(data74 && typeof data74 == "object" && !Array.isArray(data74)){
if(data74.kind === undefined){
const err133 = {instancePath:instancePath+"/untested/" + i6,schemaPath:"#/$defs/untestedRecord/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
if(data74.reason === undefined){
const err134 = {instancePath:instancePath+"/untested/" + i6,schemaPath:"#/$defs/untestedRecord/required",keyword:"required",params:{missingProperty: "reason"}};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
if(data74.allowed === undefined){
const err135 = {instancePath:instancePath+"/untested/" + i6,schemaPath:"#/$defs/untestedRecord/required",keyword:"required",params:{missingProperty: "allowed"}};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
for(const key10 in data74){
if(!((((key10 === "id") || (key10 === "kind")) || (key10 === "reason")) || (key10 === "allowed"))){
const err136 = {instancePath:instancePath+"/untested/" + i6,schemaPath:"#/$defs/untestedRecord/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10}};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data74.id !== undefined){
if(typeof data74.id !== "string"){
const err137 = {instancePath:instancePath+"/untested/" + i6+"/id",schemaPath:"#/$defs/untestedRecord/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
if(data74.kind !== undefined){
let data76 = data74.kind;
if(!(((((data76 === "needs") || (data76 === "base-missing")) || (data76 === "not-comparable")) || (data76 === "unknown")) || (data76 === "not-built"))){
const err138 = {instancePath:instancePath+"/untested/" + i6+"/kind",schemaPath:"#/$defs/untestedRecord/properties/kind/enum",keyword:"enum",params:{allowedValues: schema63.properties.kind.enum}};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
if(data74.reason !== undefined){
if(typeof data74.reason !== "string"){
const err139 = {instancePath:instancePath+"/untested/" + i6+"/reason",schemaPath:"#/$defs/untestedRecord/properties/reason/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data74.allowed !== undefined){
if(typeof data74.allowed !== "boolean"){
const err140 = {instancePath:instancePath+"/untested/" + i6+"/allowed",schemaPath:"#/$defs/untestedRecord/properties/allowed/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
}
else {
const err141 = {instancePath:instancePath+"/untested/" + i6,schemaPath:"#/$defs/untestedRecord/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
}
else {
const err142 = {instancePath:instancePath+"/untested",schemaPath:"#/properties/untested/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
}
else {
const err143 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
function ucs2length(text) {
  let length = 0;
  for (const _ of text) length++;
  return length;
}
