/* Generated from schemas/ by `npm run generate`. Do not edit. */

export const validate = validate20;

const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:towpath:schema:results:1","type":"object","properties":{"version":{"const":1},"id":{"type":"string"},"command":{"enum":["lint","run","test","check"]},"project":{"type":"string"},"startedAt":{"type":"string"},"finishedAt":{"type":"string"},"durationMs":{"type":"number"},"asOf":{"type":"string"},"environment":{"type":"object","properties":{"name":{"type":"string"},"engine":{"type":"string"},"engineVersion":{"type":"string"},"schema":{"type":"string"}},"required":["name","engine","engineVersion","schema"],"additionalProperties":false},"commit":{"type":"object","properties":{"sha":{"type":"string"},"branch":{"type":"string"},"dirty":{"type":"boolean"}},"required":["sha","dirty"],"additionalProperties":false},"tools":{"type":"object","additionalProperties":{"type":"string"}},"verdict":{"enum":["pass","warn","fail"]},"reasons":{"type":"array","items":{"type":"string"}},"cancelled":{"type":"boolean"},"published":{"type":"boolean"},"pipelines":{"type":"array","items":{"$ref":"#/$defs/pipelineRecord"}},"findings":{"type":"array","items":{"$ref":"#/$defs/findingRecord"}}},"required":["version","id","command","project","startedAt","finishedAt","durationMs","tools","verdict","reasons","published","pipelines","findings"],"additionalProperties":false,"$defs":{"pipelineRecord":{"type":"object","properties":{"name":{"type":"string"},"file":{"type":"string"},"description":{"type":"string"},"sources":{"type":"array","items":{"$ref":"#/$defs/assetRecord"}},"tasks":{"type":"array","items":{"$ref":"#/$defs/taskRecord"}},"exposures":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"},"kind":{"type":"string"},"owner":{"type":"string"},"url":{"type":"string"},"reads":{"type":"array","items":{"type":"string"}}},"required":["name","kind","reads"],"additionalProperties":false}}},"required":["name","file","sources","tasks","exposures"],"additionalProperties":false},"assetRecord":{"type":"object","properties":{"id":{"type":"string"},"name":{"type":"string"},"file":{"type":"string"},"line":{"type":"integer","minimum":1},"description":{"type":"string"},"owner":{"type":"string"},"tags":{"type":"array","items":{"type":"string"}},"rows":{"type":"integer","minimum":0},"columns":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"},"type":{"type":"string"},"description":{"type":"string"}},"required":["name","type"],"additionalProperties":false}},"checks":{"type":"array","items":{"$ref":"#/$defs/checkRecord"}}},"required":["id","name","file","line","tags","checks"],"additionalProperties":false},"taskRecord":{"type":"object","properties":{"id":{"type":"string"},"name":{"type":"string"},"file":{"type":"string"},"line":{"type":"integer","minimum":1},"description":{"type":"string"},"owner":{"type":"string"},"tags":{"type":"array","items":{"type":"string"}},"rows":{"type":"integer","minimum":0},"columns":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"},"type":{"type":"string"},"description":{"type":"string"}},"required":["name","type"],"additionalProperties":false}},"checks":{"type":"array","items":{"$ref":"#/$defs/checkRecord"}},"kind":{"enum":["sql","python","shell","notebook"]},"materialized":{"enum":["view","table","incremental","file"]},"code":{"type":"string"},"inputs":{"type":"array","items":{"type":"string"}},"status":{"$ref":"#/$defs/taskStatus"},"reason":{"type":"string"},"startedAt":{"type":"string"},"durationMs":{"type":"number"},"offsetMs":{"type":"number"},"bytes":{"type":"integer","minimum":0},"attempts":{"type":"integer","minimum":1},"fingerprint":{"type":"string"},"published":{"type":"boolean"},"error":{"type":"object","properties":{"message":{"type":"string"},"file":{"type":"string"},"line":{"type":"integer"},"column":{"type":"integer"}},"required":["message"],"additionalProperties":false},"log":{"type":"array","items":{"type":"string"}},"tests":{"type":"array","items":{"$ref":"#/$defs/testRecord"}},"model":{"$ref":"#/$defs/modelRecord"}},"required":["id","name","file","line","tags","checks","kind","materialized","inputs","status","reason","tests"],"additionalProperties":false},"taskStatus":{"enum":["success","reused","failed","skipped","cancelled","not_run"]},"checkRecord":{"type":"object","properties":{"id":{"type":"string"},"kind":{"type":"string"},"column":{"type":"string"},"severity":{"enum":["error","warn"]},"status":{"enum":["pass","warn","fail","error","skipped"]},"expected":{"type":"string"},"observed":{"type":"string"},"rows":{"type":"integer"},"failing":{"type":"integer"},"file":{"type":"string"},"line":{"type":"integer"},"message":{"type":"string"},"checkedIn":{"type":"string"}},"required":["id","kind","severity","status","expected","observed","file","line"],"additionalProperties":false},"testRecord":{"type":"object","properties":{"name":{"type":"string"},"status":{"enum":["pass","fail","error","skipped"]},"durationMs":{"type":"number"},"file":{"type":"string"},"line":{"type":"integer"},"message":{"type":"string"},"diff":{"type":"object","properties":{"columns":{"type":"array","items":{"type":"string"}},"rows":{"type":"array","items":{"type":"object","properties":{"mark":{"enum":["=","-","+"]},"cells":{"type":"array","items":{"type":"string"}}},"required":["mark","cells"],"additionalProperties":false}}},"required":["columns","rows"],"additionalProperties":false}},"required":["name","status","durationMs","file","line"],"additionalProperties":false},"modelRecord":{"type":"object","properties":{"artifact":{"type":"object","properties":{"path":{"type":"string"},"bytes":{"type":"integer"},"digest":{"type":"string"}},"required":["path","bytes","digest"],"additionalProperties":false},"metrics":{"type":"object","additionalProperties":{"type":"number"}},"gates":{"type":"array","items":{"type":"object","properties":{"metric":{"type":"string"},"status":{"enum":["pass","fail","error","skipped"]},"expected":{"type":"string"},"observed":{"type":"string"},"line":{"type":"integer"}},"required":["metric","status","expected","observed","line"],"additionalProperties":false}},"predictions":{"type":"object","properties":{"rows":{"type":"integer"}},"required":["rows"],"additionalProperties":false}},"required":["metrics","gates"],"additionalProperties":false},"findingRecord":{"type":"object","properties":{"rule":{"type":"string"},"severity":{"enum":["error","warning","info"]},"message":{"type":"string"},"file":{"type":"string"},"line":{"type":"integer"},"column":{"type":"integer"},"endLine":{"type":"integer"},"endColumn":{"type":"integer"},"pipeline":{"type":"string"},"task":{"type":"string"},"fixable":{"type":"boolean"}},"required":["rule","severity","message","file","line","column","endLine","endColumn","fixable"],"additionalProperties":false}}};
const schema40 = {"type":"object","properties":{"rule":{"type":"string"},"severity":{"enum":["error","warning","info"]},"message":{"type":"string"},"file":{"type":"string"},"line":{"type":"integer"},"column":{"type":"integer"},"endLine":{"type":"integer"},"endColumn":{"type":"integer"},"pipeline":{"type":"string"},"task":{"type":"string"},"fixable":{"type":"boolean"}},"required":["rule","severity","message","file","line","column","endLine","endColumn","fixable"],"additionalProperties":false};
const func1 = Object.prototype.hasOwnProperty;
const schema32 = {"type":"object","properties":{"name":{"type":"string"},"file":{"type":"string"},"description":{"type":"string"},"sources":{"type":"array","items":{"$ref":"#/$defs/assetRecord"}},"tasks":{"type":"array","items":{"$ref":"#/$defs/taskRecord"}},"exposures":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"},"kind":{"type":"string"},"owner":{"type":"string"},"url":{"type":"string"},"reads":{"type":"array","items":{"type":"string"}}},"required":["name","kind","reads"],"additionalProperties":false}}},"required":["name","file","sources","tasks","exposures"],"additionalProperties":false};
const schema33 = {"type":"object","properties":{"id":{"type":"string"},"name":{"type":"string"},"file":{"type":"string"},"line":{"type":"integer","minimum":1},"description":{"type":"string"},"owner":{"type":"string"},"tags":{"type":"array","items":{"type":"string"}},"rows":{"type":"integer","minimum":0},"columns":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"},"type":{"type":"string"},"description":{"type":"string"}},"required":["name","type"],"additionalProperties":false}},"checks":{"type":"array","items":{"$ref":"#/$defs/checkRecord"}}},"required":["id","name","file","line","tags","checks"],"additionalProperties":false};
const schema34 = {"type":"object","properties":{"id":{"type":"string"},"kind":{"type":"string"},"column":{"type":"string"},"severity":{"enum":["error","warn"]},"status":{"enum":["pass","warn","fail","error","skipped"]},"expected":{"type":"string"},"observed":{"type":"string"},"rows":{"type":"integer"},"failing":{"type":"integer"},"file":{"type":"string"},"line":{"type":"integer"},"message":{"type":"string"},"checkedIn":{"type":"string"}},"required":["id","kind","severity","status","expected","observed","file","line"],"additionalProperties":false};

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
if(!(func1.call(schema33.properties, key0))){
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
if(!(func1.call(schema34.properties, key2))){
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
const err38 = {instancePath:instancePath+"/checks/" + i2+"/severity",schemaPath:"#/$defs/checkRecord/properties/severity/enum",keyword:"enum",params:{allowedValues: schema34.properties.severity.enum}};
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
const err39 = {instancePath:instancePath+"/checks/" + i2+"/status",schemaPath:"#/$defs/checkRecord/properties/status/enum",keyword:"enum",params:{allowedValues: schema34.properties.status.enum}};
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
}
else {
const err50 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema35 = {"type":"object","properties":{"id":{"type":"string"},"name":{"type":"string"},"file":{"type":"string"},"line":{"type":"integer","minimum":1},"description":{"type":"string"},"owner":{"type":"string"},"tags":{"type":"array","items":{"type":"string"}},"rows":{"type":"integer","minimum":0},"columns":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"},"type":{"type":"string"},"description":{"type":"string"}},"required":["name","type"],"additionalProperties":false}},"checks":{"type":"array","items":{"$ref":"#/$defs/checkRecord"}},"kind":{"enum":["sql","python","shell","notebook"]},"materialized":{"enum":["view","table","incremental","file"]},"code":{"type":"string"},"inputs":{"type":"array","items":{"type":"string"}},"status":{"$ref":"#/$defs/taskStatus"},"reason":{"type":"string"},"startedAt":{"type":"string"},"durationMs":{"type":"number"},"offsetMs":{"type":"number"},"bytes":{"type":"integer","minimum":0},"attempts":{"type":"integer","minimum":1},"fingerprint":{"type":"string"},"published":{"type":"boolean"},"error":{"type":"object","properties":{"message":{"type":"string"},"file":{"type":"string"},"line":{"type":"integer"},"column":{"type":"integer"}},"required":["message"],"additionalProperties":false},"log":{"type":"array","items":{"type":"string"}},"tests":{"type":"array","items":{"$ref":"#/$defs/testRecord"}},"model":{"$ref":"#/$defs/modelRecord"}},"required":["id","name","file","line","tags","checks","kind","materialized","inputs","status","reason","tests"],"additionalProperties":false};
const schema37 = {"enum":["success","reused","failed","skipped","cancelled","not_run"]};
const schema38 = {"type":"object","properties":{"name":{"type":"string"},"status":{"enum":["pass","fail","error","skipped"]},"durationMs":{"type":"number"},"file":{"type":"string"},"line":{"type":"integer"},"message":{"type":"string"},"diff":{"type":"object","properties":{"columns":{"type":"array","items":{"type":"string"}},"rows":{"type":"array","items":{"type":"object","properties":{"mark":{"enum":["=","-","+"]},"cells":{"type":"array","items":{"type":"string"}}},"required":["mark","cells"],"additionalProperties":false}}},"required":["columns","rows"],"additionalProperties":false}},"required":["name","status","durationMs","file","line"],"additionalProperties":false};
const schema39 = {"type":"object","properties":{"artifact":{"type":"object","properties":{"path":{"type":"string"},"bytes":{"type":"integer"},"digest":{"type":"string"}},"required":["path","bytes","digest"],"additionalProperties":false},"metrics":{"type":"object","additionalProperties":{"type":"number"}},"gates":{"type":"array","items":{"type":"object","properties":{"metric":{"type":"string"},"status":{"enum":["pass","fail","error","skipped"]},"expected":{"type":"string"},"observed":{"type":"string"},"line":{"type":"integer"}},"required":["metric","status","expected","observed","line"],"additionalProperties":false}},"predictions":{"type":"object","properties":{"rows":{"type":"integer"}},"required":["rows"],"additionalProperties":false}},"required":["metrics","gates"],"additionalProperties":false};

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
if(!(func1.call(schema35.properties, key0))){
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
if(!(func1.call(schema34.properties, key2))){
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
const err44 = {instancePath:instancePath+"/checks/" + i2+"/severity",schemaPath:"#/$defs/checkRecord/properties/severity/enum",keyword:"enum",params:{allowedValues: schema34.properties.severity.enum}};
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
const err45 = {instancePath:instancePath+"/checks/" + i2+"/status",schemaPath:"#/$defs/checkRecord/properties/status/enum",keyword:"enum",params:{allowedValues: schema34.properties.status.enum}};
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
const err56 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema35.properties.kind.enum}};
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
const err57 = {instancePath:instancePath+"/materialized",schemaPath:"#/properties/materialized/enum",keyword:"enum",params:{allowedValues: schema35.properties.materialized.enum}};
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
const err61 = {instancePath:instancePath+"/status",schemaPath:"#/$defs/taskStatus/enum",keyword:"enum",params:{allowedValues: schema37.enum}};
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
if(data.published !== undefined){
if(typeof data.published !== "boolean"){
const err71 = {instancePath:instancePath+"/published",schemaPath:"#/properties/published/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data.error !== undefined){
let data43 = data.error;
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
if(data43.message === undefined){
const err72 = {instancePath:instancePath+"/error",schemaPath:"#/properties/error/required",keyword:"required",params:{missingProperty: "message"}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
for(const key3 in data43){
if(!((((key3 === "message") || (key3 === "file")) || (key3 === "line")) || (key3 === "column"))){
const err73 = {instancePath:instancePath+"/error",schemaPath:"#/properties/error/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data43.message !== undefined){
if(typeof data43.message !== "string"){
const err74 = {instancePath:instancePath+"/error/message",schemaPath:"#/properties/error/properties/message/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data43.file !== undefined){
if(typeof data43.file !== "string"){
const err75 = {instancePath:instancePath+"/error/file",schemaPath:"#/properties/error/properties/file/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data43.line !== undefined){
let data46 = data43.line;
if(!(((typeof data46 == "number") && (!(data46 % 1) && !isNaN(data46))) && (isFinite(data46)))){
const err76 = {instancePath:instancePath+"/error/line",schemaPath:"#/properties/error/properties/line/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data43.column !== undefined){
let data47 = data43.column;
if(!(((typeof data47 == "number") && (!(data47 % 1) && !isNaN(data47))) && (isFinite(data47)))){
const err77 = {instancePath:instancePath+"/error/column",schemaPath:"#/properties/error/properties/column/type",keyword:"type",params:{type: "integer"}};
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
const err78 = {instancePath:instancePath+"/error",schemaPath:"#/properties/error/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data.log !== undefined){
let data48 = data.log;
if(Array.isArray(data48)){
const len4 = data48.length;
for(let i4=0; i4<len4; i4++){
if(typeof data48[i4] !== "string"){
const err79 = {instancePath:instancePath+"/log/" + i4,schemaPath:"#/properties/log/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
}
else {
const err80 = {instancePath:instancePath+"/log",schemaPath:"#/properties/log/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data.tests !== undefined){
let data50 = data.tests;
if(Array.isArray(data50)){
const len5 = data50.length;
for(let i5=0; i5<len5; i5++){
let data51 = data50[i5];
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
if(data51.name === undefined){
const err81 = {instancePath:instancePath+"/tests/" + i5,schemaPath:"#/$defs/testRecord/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if(data51.status === undefined){
const err82 = {instancePath:instancePath+"/tests/" + i5,schemaPath:"#/$defs/testRecord/required",keyword:"required",params:{missingProperty: "status"}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(data51.durationMs === undefined){
const err83 = {instancePath:instancePath+"/tests/" + i5,schemaPath:"#/$defs/testRecord/required",keyword:"required",params:{missingProperty: "durationMs"}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(data51.file === undefined){
const err84 = {instancePath:instancePath+"/tests/" + i5,schemaPath:"#/$defs/testRecord/required",keyword:"required",params:{missingProperty: "file"}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(data51.line === undefined){
const err85 = {instancePath:instancePath+"/tests/" + i5,schemaPath:"#/$defs/testRecord/required",keyword:"required",params:{missingProperty: "line"}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
for(const key4 in data51){
if(!(((((((key4 === "name") || (key4 === "status")) || (key4 === "durationMs")) || (key4 === "file")) || (key4 === "line")) || (key4 === "message")) || (key4 === "diff"))){
const err86 = {instancePath:instancePath+"/tests/" + i5,schemaPath:"#/$defs/testRecord/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data51.name !== undefined){
if(typeof data51.name !== "string"){
const err87 = {instancePath:instancePath+"/tests/" + i5+"/name",schemaPath:"#/$defs/testRecord/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data51.status !== undefined){
let data53 = data51.status;
if(!((((data53 === "pass") || (data53 === "fail")) || (data53 === "error")) || (data53 === "skipped"))){
const err88 = {instancePath:instancePath+"/tests/" + i5+"/status",schemaPath:"#/$defs/testRecord/properties/status/enum",keyword:"enum",params:{allowedValues: schema38.properties.status.enum}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data51.durationMs !== undefined){
let data54 = data51.durationMs;
if(!((typeof data54 == "number") && (isFinite(data54)))){
const err89 = {instancePath:instancePath+"/tests/" + i5+"/durationMs",schemaPath:"#/$defs/testRecord/properties/durationMs/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data51.file !== undefined){
if(typeof data51.file !== "string"){
const err90 = {instancePath:instancePath+"/tests/" + i5+"/file",schemaPath:"#/$defs/testRecord/properties/file/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data51.line !== undefined){
let data56 = data51.line;
if(!(((typeof data56 == "number") && (!(data56 % 1) && !isNaN(data56))) && (isFinite(data56)))){
const err91 = {instancePath:instancePath+"/tests/" + i5+"/line",schemaPath:"#/$defs/testRecord/properties/line/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data51.message !== undefined){
if(typeof data51.message !== "string"){
const err92 = {instancePath:instancePath+"/tests/" + i5+"/message",schemaPath:"#/$defs/testRecord/properties/message/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data51.diff !== undefined){
let data58 = data51.diff;
if(data58 && typeof data58 == "object" && !Array.isArray(data58)){
if(data58.columns === undefined){
const err93 = {instancePath:instancePath+"/tests/" + i5+"/diff",schemaPath:"#/$defs/testRecord/properties/diff/required",keyword:"required",params:{missingProperty: "columns"}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
if(data58.rows === undefined){
const err94 = {instancePath:instancePath+"/tests/" + i5+"/diff",schemaPath:"#/$defs/testRecord/properties/diff/required",keyword:"required",params:{missingProperty: "rows"}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
for(const key5 in data58){
if(!((key5 === "columns") || (key5 === "rows"))){
const err95 = {instancePath:instancePath+"/tests/" + i5+"/diff",schemaPath:"#/$defs/testRecord/properties/diff/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data58.columns !== undefined){
let data59 = data58.columns;
if(Array.isArray(data59)){
const len6 = data59.length;
for(let i6=0; i6<len6; i6++){
if(typeof data59[i6] !== "string"){
const err96 = {instancePath:instancePath+"/tests/" + i5+"/diff/columns/" + i6,schemaPath:"#/$defs/testRecord/properties/diff/properties/columns/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
}
else {
const err97 = {instancePath:instancePath+"/tests/" + i5+"/diff/columns",schemaPath:"#/$defs/testRecord/properties/diff/properties/columns/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data58.rows !== undefined){
let data61 = data58.rows;
if(Array.isArray(data61)){
const len7 = data61.length;
for(let i7=0; i7<len7; i7++){
let data62 = data61[i7];
if(data62 && typeof data62 == "object" && !Array.isArray(data62)){
if(data62.mark === undefined){
const err98 = {instancePath:instancePath+"/tests/" + i5+"/diff/rows/" + i7,schemaPath:"#/$defs/testRecord/properties/diff/properties/rows/items/required",keyword:"required",params:{missingProperty: "mark"}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if(data62.cells === undefined){
const err99 = {instancePath:instancePath+"/tests/" + i5+"/diff/rows/" + i7,schemaPath:"#/$defs/testRecord/properties/diff/properties/rows/items/required",keyword:"required",params:{missingProperty: "cells"}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
for(const key6 in data62){
if(!((key6 === "mark") || (key6 === "cells"))){
const err100 = {instancePath:instancePath+"/tests/" + i5+"/diff/rows/" + i7,schemaPath:"#/$defs/testRecord/properties/diff/properties/rows/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data62.mark !== undefined){
let data63 = data62.mark;
if(!(((data63 === "=") || (data63 === "-")) || (data63 === "+"))){
const err101 = {instancePath:instancePath+"/tests/" + i5+"/diff/rows/" + i7+"/mark",schemaPath:"#/$defs/testRecord/properties/diff/properties/rows/items/properties/mark/enum",keyword:"enum",params:{allowedValues: schema38.properties.diff.properties.rows.items.properties.mark.enum}};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data62.cells !== undefined){
let data64 = data62.cells;
if(Array.isArray(data64)){
const len8 = data64.length;
for(let i8=0; i8<len8; i8++){
if(typeof data64[i8] !== "string"){
const err102 = {instancePath:instancePath+"/tests/" + i5+"/diff/rows/" + i7+"/cells/" + i8,schemaPath:"#/$defs/testRecord/properties/diff/properties/rows/items/properties/cells/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
}
else {
const err103 = {instancePath:instancePath+"/tests/" + i5+"/diff/rows/" + i7+"/cells",schemaPath:"#/$defs/testRecord/properties/diff/properties/rows/items/properties/cells/type",keyword:"type",params:{type: "array"}};
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
const err104 = {instancePath:instancePath+"/tests/" + i5+"/diff/rows/" + i7,schemaPath:"#/$defs/testRecord/properties/diff/properties/rows/items/type",keyword:"type",params:{type: "object"}};
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
const err105 = {instancePath:instancePath+"/tests/" + i5+"/diff/rows",schemaPath:"#/$defs/testRecord/properties/diff/properties/rows/type",keyword:"type",params:{type: "array"}};
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
const err106 = {instancePath:instancePath+"/tests/" + i5+"/diff",schemaPath:"#/$defs/testRecord/properties/diff/type",keyword:"type",params:{type: "object"}};
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
const err107 = {instancePath:instancePath+"/tests/" + i5,schemaPath:"#/$defs/testRecord/type",keyword:"type",params:{type: "object"}};
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
const err108 = {instancePath:instancePath+"/tests",schemaPath:"#/properties/tests/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data.model !== undefined){
let data66 = data.model;
if(data66 && typeof data66 == "object" && !Array.isArray(data66)){
if(data66.metrics === undefined){
const err109 = {instancePath:instancePath+"/model",schemaPath:"#/$defs/modelRecord/required",keyword:"required",params:{missingProperty: "metrics"}};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
if(data66.gates === undefined){
const err110 = {instancePath:instancePath+"/model",schemaPath:"#/$defs/modelRecord/required",keyword:"required",params:{missingProperty: "gates"}};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
for(const key7 in data66){
if(!((((key7 === "artifact") || (key7 === "metrics")) || (key7 === "gates")) || (key7 === "predictions"))){
const err111 = {instancePath:instancePath+"/model",schemaPath:"#/$defs/modelRecord/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data66.artifact !== undefined){
let data67 = data66.artifact;
if(data67 && typeof data67 == "object" && !Array.isArray(data67)){
if(data67.path === undefined){
const err112 = {instancePath:instancePath+"/model/artifact",schemaPath:"#/$defs/modelRecord/properties/artifact/required",keyword:"required",params:{missingProperty: "path"}};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
if(data67.bytes === undefined){
const err113 = {instancePath:instancePath+"/model/artifact",schemaPath:"#/$defs/modelRecord/properties/artifact/required",keyword:"required",params:{missingProperty: "bytes"}};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
if(data67.digest === undefined){
const err114 = {instancePath:instancePath+"/model/artifact",schemaPath:"#/$defs/modelRecord/properties/artifact/required",keyword:"required",params:{missingProperty: "digest"}};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
for(const key8 in data67){
if(!(((key8 === "path") || (key8 === "bytes")) || (key8 === "digest"))){
const err115 = {instancePath:instancePath+"/model/artifact",schemaPath:"#/$defs/modelRecord/properties/artifact/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data67.path !== undefined){
if(typeof data67.path !== "string"){
const err116 = {instancePath:instancePath+"/model/artifact/path",schemaPath:"#/$defs/modelRecord/properties/artifact/properties/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
if(data67.bytes !== undefined){
let data69 = data67.bytes;
if(!(((typeof data69 == "number") && (!(data69 % 1) && !isNaN(data69))) && (isFinite(data69)))){
const err117 = {instancePath:instancePath+"/model/artifact/bytes",schemaPath:"#/$defs/modelRecord/properties/artifact/properties/bytes/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data67.digest !== undefined){
if(typeof data67.digest !== "string"){
const err118 = {instancePath:instancePath+"/model/artifact/digest",schemaPath:"#/$defs/modelRecord/properties/artifact/properties/digest/type",keyword:"type",params:{type: "string"}};
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
const err119 = {instancePath:instancePath+"/model/artifact",schemaPath:"#/$defs/modelRecord/properties/artifact/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data66.metrics !== undefined){
let data71 = data66.metrics;
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
for(const key9 in data71){
let data72 = data71[key9];
if(!((typeof data72 == "number") && (isFinite(data72)))){
const err120 = {instancePath:instancePath+"/model/metrics/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/modelRecord/properties/metrics/additionalProperties/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
}
else {
const err121 = {instancePath:instancePath+"/model/metrics",schemaPath:"#/$defs/modelRecord/properties/metrics/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(data66.gates !== undefined){
let data73 = data66.gates;
if(Array.isArray(data73)){
const len9 = data73.length;
for(let i9=0; i9<len9; i9++){
let data74 = data73[i9];
if(data74 && typeof data74 == "object" && !Array.isArray(data74)){
if(data74.metric === undefined){
const err122 = {instancePath:instancePath+"/model/gates/" + i9,schemaPath:"#/$defs/modelRecord/properties/gates/items/required",keyword:"required",params:{missingProperty: "metric"}};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
if(data74.status === undefined){
const err123 = {instancePath:instancePath+"/model/gates/" + i9,schemaPath:"#/$defs/modelRecord/properties/gates/items/required",keyword:"required",params:{missingProperty: "status"}};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
if(data74.expected === undefined){
const err124 = {instancePath:instancePath+"/model/gates/" + i9,schemaPath:"#/$defs/modelRecord/properties/gates/items/required",keyword:"required",params:{missingProperty: "expected"}};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
if(data74.observed === undefined){
const err125 = {instancePath:instancePath+"/model/gates/" + i9,schemaPath:"#/$defs/modelRecord/properties/gates/items/required",keyword:"required",params:{missingProperty: "observed"}};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
if(data74.line === undefined){
const err126 = {instancePath:instancePath+"/model/gates/" + i9,schemaPath:"#/$defs/modelRecord/properties/gates/items/required",keyword:"required",params:{missingProperty: "line"}};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
for(const key10 in data74){
if(!(((((key10 === "metric") || (key10 === "status")) || (key10 === "expected")) || (key10 === "observed")) || (key10 === "line"))){
const err127 = {instancePath:instancePath+"/model/gates/" + i9,schemaPath:"#/$defs/modelRecord/properties/gates/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10}};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data74.metric !== undefined){
if(typeof data74.metric !== "string"){
const err128 = {instancePath:instancePath+"/model/gates/" + i9+"/metric",schemaPath:"#/$defs/modelRecord/properties/gates/items/properties/metric/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data74.status !== undefined){
let data76 = data74.status;
if(!((((data76 === "pass") || (data76 === "fail")) || (data76 === "error")) || (data76 === "skipped"))){
const err129 = {instancePath:instancePath+"/model/gates/" + i9+"/status",schemaPath:"#/$defs/modelRecord/properties/gates/items/properties/status/enum",keyword:"enum",params:{allowedValues: schema39.properties.gates.items.properties.status.enum}};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
if(data74.expected !== undefined){
if(typeof data74.expected !== "string"){
const err130 = {instancePath:instancePath+"/model/gates/" + i9+"/expected",schemaPath:"#/$defs/modelRecord/properties/gates/items/properties/expected/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
if(data74.observed !== undefined){
if(typeof data74.observed !== "string"){
const err131 = {instancePath:instancePath+"/model/gates/" + i9+"/observed",schemaPath:"#/$defs/modelRecord/properties/gates/items/properties/observed/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
if(data74.line !== undefined){
let data79 = data74.line;
if(!(((typeof data79 == "number") && (!(data79 % 1) && !isNaN(data79))) && (isFinite(data79)))){
const err132 = {instancePath:instancePath+"/model/gates/" + i9+"/line",schemaPath:"#/$defs/modelRecord/properties/gates/items/properties/line/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
}
else {
const err133 = {instancePath:instancePath+"/model/gates/" + i9,schemaPath:"#/$defs/modelRecord/properties/gates/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
}
else {
const err134 = {instancePath:instancePath+"/model/gates",schemaPath:"#/$defs/modelRecord/properties/gates/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data66.predictions !== undefined){
let data80 = data66.predictions;
if(data80 && typeof data80 == "object" && !Array.isArray(data80)){
if(data80.rows === undefined){
const err135 = {instancePath:instancePath+"/model/predictions",schemaPath:"#/$defs/modelRecord/properties/predictions/required",keyword:"required",params:{missingProperty: "rows"}};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
for(const key11 in data80){
if(!(key11 === "rows")){
const err136 = {instancePath:instancePath+"/model/predictions",schemaPath:"#/$defs/modelRecord/properties/predictions/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11}};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data80.rows !== undefined){
let data81 = data80.rows;
if(!(((typeof data81 == "number") && (!(data81 % 1) && !isNaN(data81))) && (isFinite(data81)))){
const err137 = {instancePath:instancePath+"/model/predictions/rows",schemaPath:"#/$defs/modelRecord/properties/predictions/properties/rows/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
}
else {
const err138 = {instancePath:instancePath+"/model/predictions",schemaPath:"#/$defs/modelRecord/properties/predictions/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
}
else {
const err139 = {instancePath:instancePath+"/model",schemaPath:"#/$defs/modelRecord/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
}
else {
const err140 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
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
if(data.tools !== undefined){
let data17 = data.tools;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
for(const key3 in data17){
if(typeof data17[key3] !== "string"){
const err39 = {instancePath:instancePath+"/tools/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tools/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.verdict !== undefined){
let data19 = data.verdict;
if(!(((data19 === "pass") || (data19 === "warn")) || (data19 === "fail"))){
const err41 = {instancePath:instancePath+"/verdict",schemaPath:"#/properties/verdict/enum",keyword:"enum",params:{allowedValues: schema31.properties.verdict.enum}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.reasons !== undefined){
let data20 = data.reasons;
if(Array.isArray(data20)){
const len0 = data20.length;
for(let i0=0; i0<len0; i0++){
if(typeof data20[i0] !== "string"){
const err42 = {instancePath:instancePath+"/reasons/" + i0,schemaPath:"#/properties/reasons/items/type",keyword:"type",params:{type: "string"}};
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
const err43 = {instancePath:instancePath+"/reasons",schemaPath:"#/properties/reasons/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.cancelled !== undefined){
if(typeof data.cancelled !== "boolean"){
const err44 = {instancePath:instancePath+"/cancelled",schemaPath:"#/properties/cancelled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.published !== undefined){
if(typeof data.published !== "boolean"){
const err45 = {instancePath:instancePath+"/published",schemaPath:"#/properties/published/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.pipelines !== undefined){
let data24 = data.pipelines;
if(Array.isArray(data24)){
const len1 = data24.length;
for(let i1=0; i1<len1; i1++){
if(!(validate21(data24[i1], {instancePath:instancePath+"/pipelines/" + i1,parentData:data24,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
}
else {
const err46 = {instancePath:instancePath+"/pipelines",schemaPath:"#/properties/pipelines/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data.findings !== undefined){
let data26 = data.findings;
if(Array.isArray(data26)){
const len2 = data26.length;
for(let i2=0; i2<len2; i2++){
let data27 = data26[i2];
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
if(data27.rule === undefined){
const err47 = {instancePath:instancePath+"/findings/" + i2,schemaPath:"#/$defs/findingRecord/required",keyword:"required",params:{missingProperty: "rule"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data27.severity === undefined){
const err48 = {instancePath:instancePath+"/findings/" + i2,schemaPath:"#/$defs/findingRecord/required",keyword:"required",params:{missingProperty: "severity"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(data27.message === undefined){
const err49 = {instancePath:instancePath+"/findings/" + i2,schemaPath:"#/$defs/findingRecord/required",keyword:"required",params:{missingProperty: "message"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(data27.file === undefined){
const err50 = {instancePath:instancePath+"/findings/" + i2,schemaPath:"#/$defs/findingRecord/required",keyword:"required",params:{missingProperty: "file"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data27.line === undefined){
const err51 = {instancePath:instancePath+"/findings/" + i2,schemaPath:"#/$defs/findingRecord/required",keyword:"required",params:{missingProperty: "line"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(data27.column === undefined){
const err52 = {instancePath:instancePath+"/findings/" + i2,schemaPath:"#/$defs/findingRecord/required",keyword:"required",params:{missingProperty: "column"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data27.endLine === undefined){
const err53 = {instancePath:instancePath+"/findings/" + i2,schemaPath:"#/$defs/findingRecord/required",keyword:"required",params:{missingProperty: "endLine"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data27.endColumn === undefined){
const err54 = {instancePath:instancePath+"/findings/" + i2,schemaPath:"#/$defs/findingRecord/required",keyword:"required",params:{missingProperty: "endColumn"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data27.fixable === undefined){
const err55 = {instancePath:instancePath+"/findings/" + i2,schemaPath:"#/$defs/findingRecord/required",keyword:"required",params:{missingProperty: "fixable"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
for(const key4 in data27){
if(!(func1.call(schema40.properties, key4))){
const err56 = {instancePath:instancePath+"/findings/" + i2,schemaPath:"#/$defs/findingRecord/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data27.rule !== undefined){
if(typeof data27.rule !== "string"){
const err57 = {instancePath:instancePath+"/findings/" + i2+"/rule",schemaPath:"#/$defs/findingRecord/properties/rule/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data27.severity !== undefined){
let data29 = data27.severity;
if(!(((data29 === "error") || (data29 === "warning")) || (data29 === "info"))){
const err58 = {instancePath:instancePath+"/findings/" + i2+"/severity",schemaPath:"#/$defs/findingRecord/properties/severity/enum",keyword:"enum",params:{allowedValues: schema40.properties.severity.enum}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data27.message !== undefined){
if(typeof data27.message !== "string"){
const err59 = {instancePath:instancePath+"/findings/" + i2+"/message",schemaPath:"#/$defs/findingRecord/properties/message/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data27.file !== undefined){
if(typeof data27.file !== "string"){
const err60 = {instancePath:instancePath+"/findings/" + i2+"/file",schemaPath:"#/$defs/findingRecord/properties/file/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data27.line !== undefined){
let data32 = data27.line;
if(!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))){
const err61 = {instancePath:instancePath+"/findings/" + i2+"/line",schemaPath:"#/$defs/findingRecord/properties/line/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data27.column !== undefined){
let data33 = data27.column;
if(!(((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33))) && (isFinite(data33)))){
const err62 = {instancePath:instancePath+"/findings/" + i2+"/column",schemaPath:"#/$defs/findingRecord/properties/column/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data27.endLine !== undefined){
let data34 = data27.endLine;
if(!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))){
const err63 = {instancePath:instancePath+"/findings/" + i2+"/endLine",schemaPath:"#/$defs/findingRecord/properties/endLine/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data27.endColumn !== undefined){
let data35 = data27.endColumn;
if(!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))){
const err64 = {instancePath:instancePath+"/findings/" + i2+"/endColumn",schemaPath:"#/$defs/findingRecord/properties/endColumn/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data27.pipeline !== undefined){
if(typeof data27.pipeline !== "string"){
const err65 = {instancePath:instancePath+"/findings/" + i2+"/pipeline",schemaPath:"#/$defs/findingRecord/properties/pipeline/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data27.task !== undefined){
if(typeof data27.task !== "string"){
const err66 = {instancePath:instancePath+"/findings/" + i2+"/task",schemaPath:"#/$defs/findingRecord/properties/task/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data27.fixable !== undefined){
if(typeof data27.fixable !== "boolean"){
const err67 = {instancePath:instancePath+"/findings/" + i2+"/fixable",schemaPath:"#/$defs/findingRecord/properties/fixable/type",keyword:"type",params:{type: "boolean"}};
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
const err68 = {instancePath:instancePath+"/findings/" + i2,schemaPath:"#/$defs/findingRecord/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
}
else {
const err69 = {instancePath:instancePath+"/findings",schemaPath:"#/properties/findings/type",keyword:"type",params:{type: "array"}};
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
const err70 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
