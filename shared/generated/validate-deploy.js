/* Generated from schemas/ by `npm run generate`. Do not edit. */

export const validate = validate20;

const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:towpath:schema:deploy:1","type":"object","properties":{"version":{"const":1},"kind":{"enum":["deploy","rollback"]},"digest":{"type":"string"},"environment":{"type":"object","properties":{"name":{"type":"string"},"engine":{"type":"string"},"schema":{"type":"string"},"level":{"enum":["A","B"]},"head":{"type":"string"}},"required":["name","engine","schema","level","head"],"additionalProperties":false},"release":{"$ref":"#/$defs/release"},"previous":{"$ref":"#/$defs/release"},"policy":{"type":"object","properties":{"commit":{"type":"string"},"approval":{"enum":["github","pull_request","none"]},"promoteFrom":{"type":"string"}},"required":["commit","approval"],"additionalProperties":false},"steps":{"type":"array","items":{"type":"object","properties":{"action":{"enum":["create","rebuild","reuse","swap","drop","refuse"]},"id":{"type":"string"},"name":{"type":"string"},"kind":{"enum":["view","table","incremental","file","model"]},"reason":{"type":"string"},"destructive":{"type":"string"},"estimateMs":{"type":"number"}},"required":["action","id","name","kind","reason"],"additionalProperties":false}},"refusals":{"type":"array","items":{"$ref":"#/$defs/refusal"}},"overridden":{"type":"array","items":{"$ref":"#/$defs/refusal"}},"override":{"type":"string"},"notes":{"type":"array","items":{"type":"string"}},"estimateMs":{"type":"number"}},"required":["version","kind","digest","environment","release","policy","steps","refusals","overridden","notes"],"additionalProperties":false,"$defs":{"release":{"type":"object","properties":{"name":{"type":"string"},"version":{"type":"string"},"commit":{"type":"string"},"digest":{"type":"string"}},"required":["name","version","commit","digest"],"additionalProperties":false},"refusal":{"type":"object","properties":{"gate":{"enum":["order","promote_from","soak","freeze","verdict","names","inputs","build","history","schema","locks","models","log","approval"]},"text":{"type":"string"},"overridable":{"type":"boolean"},"until":{"type":"string"}},"required":["gate","text","overridable"],"additionalProperties":false}}};
const schema32 = {"type":"object","properties":{"name":{"type":"string"},"version":{"type":"string"},"commit":{"type":"string"},"digest":{"type":"string"}},"required":["name","version","commit","digest"],"additionalProperties":false};
const schema34 = {"type":"object","properties":{"gate":{"enum":["order","promote_from","soak","freeze","verdict","names","inputs","build","history","schema","locks","models","log","approval"]},"text":{"type":"string"},"overridable":{"type":"boolean"},"until":{"type":"string"}},"required":["gate","text","overridable"],"additionalProperties":false};
const func1 = Object.prototype.hasOwnProperty;

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:towpath:schema:deploy:1" */;
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
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.digest === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "digest"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.environment === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "environment"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.release === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "release"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.policy === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "policy"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.steps === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "steps"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.refusals === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "refusals"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.overridden === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "overridden"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.notes === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "notes"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err10 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.version !== undefined){
if(1 !== data.version){
const err11 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue: 1}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(!((data1 === "deploy") || (data1 === "rollback"))){
const err12 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.properties.kind.enum}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.digest !== undefined){
if(typeof data.digest !== "string"){
const err13 = {instancePath:instancePath+"/digest",schemaPath:"#/properties/digest/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.environment !== undefined){
let data3 = data.environment;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.name === undefined){
const err14 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data3.engine === undefined){
const err15 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/required",keyword:"required",params:{missingProperty: "engine"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data3.schema === undefined){
const err16 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/required",keyword:"required",params:{missingProperty: "schema"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data3.level === undefined){
const err17 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/required",keyword:"required",params:{missingProperty: "level"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data3.head === undefined){
const err18 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/required",keyword:"required",params:{missingProperty: "head"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
for(const key1 in data3){
if(!(((((key1 === "name") || (key1 === "engine")) || (key1 === "schema")) || (key1 === "level")) || (key1 === "head"))){
const err19 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data3.name !== undefined){
if(typeof data3.name !== "string"){
const err20 = {instancePath:instancePath+"/environment/name",schemaPath:"#/properties/environment/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data3.engine !== undefined){
if(typeof data3.engine !== "string"){
const err21 = {instancePath:instancePath+"/environment/engine",schemaPath:"#/properties/environment/properties/engine/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data3.schema !== undefined){
if(typeof data3.schema !== "string"){
const err22 = {instancePath:instancePath+"/environment/schema",schemaPath:"#/properties/environment/properties/schema/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data3.level !== undefined){
let data7 = data3.level;
if(!((data7 === "A") || (data7 === "B"))){
const err23 = {instancePath:instancePath+"/environment/level",schemaPath:"#/properties/environment/properties/level/enum",keyword:"enum",params:{allowedValues: schema31.properties.environment.properties.level.enum}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data3.head !== undefined){
if(typeof data3.head !== "string"){
const err24 = {instancePath:instancePath+"/environment/head",schemaPath:"#/properties/environment/properties/head/type",keyword:"type",params:{type: "string"}};
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
const err25 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.release !== undefined){
let data9 = data.release;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.name === undefined){
const err26 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data9.version === undefined){
const err27 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/required",keyword:"required",params:{missingProperty: "version"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data9.commit === undefined){
const err28 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/required",keyword:"required",params:{missingProperty: "commit"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data9.digest === undefined){
const err29 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/required",keyword:"required",params:{missingProperty: "digest"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
for(const key2 in data9){
if(!((((key2 === "name") || (key2 === "version")) || (key2 === "commit")) || (key2 === "digest"))){
const err30 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data9.name !== undefined){
if(typeof data9.name !== "string"){
const err31 = {instancePath:instancePath+"/release/name",schemaPath:"#/$defs/release/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data9.version !== undefined){
if(typeof data9.version !== "string"){
const err32 = {instancePath:instancePath+"/release/version",schemaPath:"#/$defs/release/properties/version/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data9.commit !== undefined){
if(typeof data9.commit !== "string"){
const err33 = {instancePath:instancePath+"/release/commit",schemaPath:"#/$defs/release/properties/commit/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data9.digest !== undefined){
if(typeof data9.digest !== "string"){
const err34 = {instancePath:instancePath+"/release/digest",schemaPath:"#/$defs/release/properties/digest/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.previous !== undefined){
let data14 = data.previous;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.name === undefined){
const err36 = {instancePath:instancePath+"/previous",schemaPath:"#/$defs/release/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data14.version === undefined){
const err37 = {instancePath:instancePath+"/previous",schemaPath:"#/$defs/release/required",keyword:"required",params:{missingProperty: "version"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data14.commit === undefined){
const err38 = {instancePath:instancePath+"/previous",schemaPath:"#/$defs/release/required",keyword:"required",params:{missingProperty: "commit"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data14.digest === undefined){
const err39 = {instancePath:instancePath+"/previous",schemaPath:"#/$defs/release/required",keyword:"required",params:{missingProperty: "digest"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
for(const key3 in data14){
if(!((((key3 === "name") || (key3 === "version")) || (key3 === "commit")) || (key3 === "digest"))){
const err40 = {instancePath:instancePath+"/previous",schemaPath:"#/$defs/release/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data14.name !== undefined){
if(typeof data14.name !== "string"){
const err41 = {instancePath:instancePath+"/previous/name",schemaPath:"#/$defs/release/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data14.version !== undefined){
if(typeof data14.version !== "string"){
const err42 = {instancePath:instancePath+"/previous/version",schemaPath:"#/$defs/release/properties/version/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data14.commit !== undefined){
if(typeof data14.commit !== "string"){
const err43 = {instancePath:instancePath+"/previous/commit",schemaPath:"#/$defs/release/properties/commit/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data14.digest !== undefined){
if(typeof data14.digest !== "string"){
const err44 = {instancePath:instancePath+"/previous/digest",schemaPath:"#/$defs/release/properties/digest/type",keyword:"type",params:{type: "string"}};
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
else {
const err45 = {instancePath:instancePath+"/previous",schemaPath:"#/$defs/release/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.policy !== undefined){
let data19 = data.policy;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.commit === undefined){
const err46 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/required",keyword:"required",params:{missingProperty: "commit"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data19.approval === undefined){
const err47 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/required",keyword:"required",params:{missingProperty: "approval"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
for(const key4 in data19){
if(!(((key4 === "commit") || (key4 === "approval")) || (key4 === "promoteFrom"))){
const err48 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data19.commit !== undefined){
if(typeof data19.commit !== "string"){
const err49 = {instancePath:instancePath+"/policy/commit",schemaPath:"#/properties/policy/properties/commit/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data19.approval !== undefined){
let data21 = data19.approval;
if(!(((data21 === "github") || (data21 === "pull_request")) || (data21 === "none"))){
const err50 = {instancePath:instancePath+"/policy/approval",schemaPath:"#/properties/policy/properties/approval/enum",keyword:"enum",params:{allowedValues: schema31.properties.policy.properties.approval.enum}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data19.promoteFrom !== undefined){
if(typeof data19.promoteFrom !== "string"){
const err51 = {instancePath:instancePath+"/policy/promoteFrom",schemaPath:"#/properties/policy/properties/promoteFrom/type",keyword:"type",params:{type: "string"}};
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
const err52 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data.steps !== undefined){
let data23 = data.steps;
if(Array.isArray(data23)){
const len0 = data23.length;
for(let i0=0; i0<len0; i0++){
let data24 = data23[i0];
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.action === undefined){
const err53 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/required",keyword:"required",params:{missingProperty: "action"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data24.id === undefined){
const err54 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data24.name === undefined){
const err55 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(data24.kind === undefined){
const err56 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(data24.reason === undefined){
const err57 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/required",keyword:"required",params:{missingProperty: "reason"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
for(const key5 in data24){
if(!(((((((key5 === "action") || (key5 === "id")) || (key5 === "name")) || (key5 === "kind")) || (key5 === "reason")) || (key5 === "destructive")) || (key5 === "estimateMs"))){
const err58 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data24.action !== undefined){
let data25 = data24.action;
if(!((((((data25 === "create") || (data25 === "rebuild")) || (data25 === "reuse")) || (data25 === "swap")) || (data25 === "drop")) || (data25 === "refuse"))){
const err59 = {instancePath:instancePath+"/steps/" + i0+"/action",schemaPath:"#/properties/steps/items/properties/action/enum",keyword:"enum",params:{allowedValues: schema31.properties.steps.items.properties.action.enum}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data24.id !== undefined){
if(typeof data24.id !== "string"){
const err60 = {instancePath:instancePath+"/steps/" + i0+"/id",schemaPath:"#/properties/steps/items/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data24.name !== undefined){
if(typeof data24.name !== "string"){
const err61 = {instancePath:instancePath+"/steps/" + i0+"/name",schemaPath:"#/properties/steps/items/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data24.kind !== undefined){
let data28 = data24.kind;
if(!(((((data28 === "view") || (data28 === "table")) || (data28 === "incremental")) || (data28 === "file")) || (data28 === "model"))){
const err62 = {instancePath:instancePath+"/steps/" + i0+"/kind",schemaPath:"#/properties/steps/items/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.properties.steps.items.properties.kind.enum}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data24.reason !== undefined){
if(typeof data24.reason !== "string"){
const err63 = {instancePath:instancePath+"/steps/" + i0+"/reason",schemaPath:"#/properties/steps/items/properties/reason/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data24.destructive !== undefined){
if(typeof data24.destructive !== "string"){
const err64 = {instancePath:instancePath+"/steps/" + i0+"/destructive",schemaPath:"#/properties/steps/items/properties/destructive/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data24.estimateMs !== undefined){
let data31 = data24.estimateMs;
if(!((typeof data31 == "number") && (isFinite(data31)))){
const err65 = {instancePath:instancePath+"/steps/" + i0+"/estimateMs",schemaPath:"#/properties/steps/items/properties/estimateMs/type",keyword:"type",params:{type: "number"}};
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
const err66 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/type",keyword:"type",params:{type: "object"}};
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
const err67 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data.refusals !== undefined){
let data32 = data.refusals;
if(Array.isArray(data32)){
const len1 = data32.length;
for(let i1=0; i1<len1; i1++){
let data33 = data32[i1];
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(data33.gate === undefined){
const err68 = {instancePath:instancePath+"/refusals/" + i1,schemaPath:"#/$defs/refusal/required",keyword:"required",params:{missingProperty: "gate"}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(data33.text === undefined){
const err69 = {instancePath:instancePath+"/refusals/" + i1,schemaPath:"#/$defs/refusal/required",keyword:"required",params:{missingProperty: "text"}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(data33.overridable === undefined){
const err70 = {instancePath:instancePath+"/refusals/" + i1,schemaPath:"#/$defs/refusal/required",keyword:"required",params:{missingProperty: "overridable"}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
for(const key6 in data33){
if(!((((key6 === "gate") || (key6 === "text")) || (key6 === "overridable")) || (key6 === "until"))){
const err71 = {instancePath:instancePath+"/refusals/" + i1,schemaPath:"#/$defs/refusal/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data33.gate !== undefined){
let data34 = data33.gate;
if(!((((((((((((((data34 === "order") || (data34 === "promote_from")) || (data34 === "soak")) || (data34 === "freeze")) || (data34 === "verdict")) || (data34 === "names")) || (data34 === "inputs")) || (data34 === "build")) || (data34 === "history")) || (data34 === "schema")) || (data34 === "locks")) || (data34 === "models")) || (data34 === "log")) || (data34 === "approval"))){
const err72 = {instancePath:instancePath+"/refusals/" + i1+"/gate",schemaPath:"#/$defs/refusal/properties/gate/enum",keyword:"enum",params:{allowedValues: schema34.properties.gate.enum}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data33.text !== undefined){
if(typeof data33.text !== "string"){
const err73 = {instancePath:instancePath+"/refusals/" + i1+"/text",schemaPath:"#/$defs/refusal/properties/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data33.overridable !== undefined){
if(typeof data33.overridable !== "boolean"){
const err74 = {instancePath:instancePath+"/refusals/" + i1+"/overridable",schemaPath:"#/$defs/refusal/properties/overridable/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data33.until !== undefined){
if(typeof data33.until !== "string"){
const err75 = {instancePath:instancePath+"/refusals/" + i1+"/until",schemaPath:"#/$defs/refusal/properties/until/type",keyword:"type",params:{type: "string"}};
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
const err76 = {instancePath:instancePath+"/refusals/" + i1,schemaPath:"#/$defs/refusal/type",keyword:"type",params:{type: "object"}};
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
const err77 = {instancePath:instancePath+"/refusals",schemaPath:"#/properties/refusals/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data.overridden !== undefined){
let data38 = data.overridden;
if(Array.isArray(data38)){
const len2 = data38.length;
for(let i2=0; i2<len2; i2++){
let data39 = data38[i2];
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
if(data39.gate === undefined){
const err78 = {instancePath:instancePath+"/overridden/" + i2,schemaPath:"#/$defs/refusal/required",keyword:"required",params:{missingProperty: "gate"}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(data39.text === undefined){
const err79 = {instancePath:instancePath+"/overridden/" + i2,schemaPath:"#/$defs/refusal/required",keyword:"required",params:{missingProperty: "text"}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if(data39.overridable === undefined){
const err80 = {instancePath:instancePath+"/overridden/" + i2,schemaPath:"#/$defs/refusal/required",keyword:"required",params:{missingProperty: "overridable"}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
for(const key7 in data39){
if(!((((key7 === "gate") || (key7 === "text")) || (key7 === "overridable")) || (key7 === "until"))){
const err81 = {instancePath:instancePath+"/overridden/" + i2,schemaPath:"#/$defs/refusal/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data39.gate !== undefined){
let data40 = data39.gate;
if(!((((((((((((((data40 === "order") || (data40 === "promote_from")) || (data40 === "soak")) || (data40 === "freeze")) || (data40 === "verdict")) || (data40 === "names")) || (data40 === "inputs")) || (data40 === "build")) || (data40 === "history")) || (data40 === "schema")) || (data40 === "locks")) || (data40 === "models")) || (data40 === "log")) || (data40 === "approval"))){
const err82 = {instancePath:instancePath+"/overridden/" + i2+"/gate",schemaPath:"#/$defs/refusal/properties/gate/enum",keyword:"enum",params:{allowedValues: schema34.properties.gate.enum}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data39.text !== undefined){
if(typeof data39.text !== "string"){
const err83 = {instancePath:instancePath+"/overridden/" + i2+"/text",schemaPath:"#/$defs/refusal/properties/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data39.overridable !== undefined){
if(typeof data39.overridable !== "boolean"){
const err84 = {instancePath:instancePath+"/overridden/" + i2+"/overridable",schemaPath:"#/$defs/refusal/properties/overridable/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data39.until !== undefined){
if(typeof data39.until !== "string"){
const err85 = {instancePath:instancePath+"/overridden/" + i2+"/until",schemaPath:"#/$defs/refusal/properties/until/type",keyword:"type",params:{type: "string"}};
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
else {
const err86 = {instancePath:instancePath+"/overridden/" + i2,schemaPath:"#/$defs/refusal/type",keyword:"type",params:{type: "object"}};
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
const err87 = {instancePath:instancePath+"/overridden",schemaPath:"#/properties/overridden/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data.override !== undefined){
if(typeof data.override !== "string"){
const err88 = {instancePath:instancePath+"/override",schemaPath:"#/properties/override/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data.notes !== undefined){
let data45 = data.notes;
if(Array.isArray(data45)){
const len3 = data45.length;
for(let i3=0; i3<len3; i3++){
if(typeof data45[i3] !== "string"){
const err89 = {instancePath:instancePath+"/notes/" + i3,schemaPath:"#/properties/notes/items/type",keyword:"type",params:{type: "string"}};
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
const err90 = {instancePath:instancePath+"/notes",schemaPath:"#/properties/notes/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data.estimateMs !== undefined){
let data47 = data.estimateMs;
if(!((typeof data47 == "number") && (isFinite(data47)))){
const err91 = {instancePath:instancePath+"/estimateMs",schemaPath:"#/properties/estimateMs/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
}
else {
const err92 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
