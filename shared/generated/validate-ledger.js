/* Generated from schemas/ by `npm run generate`. Do not edit. */

export const validate = validate20;

const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:towpath:schema:ledger:1","type":"object","oneOf":[{"$ref":"#/$defs/entry"},{"$ref":"#/$defs/index"}],"$defs":{"checks":{"type":"object","properties":{"pass":{"type":"number"},"warn":{"type":"number"},"fail":{"type":"number"},"skipped":{"type":"number"}},"required":["pass","warn","fail","skipped"],"additionalProperties":false},"statuses":{"type":"object","maxProperties":100,"additionalProperties":{"enum":["pass","warn","inconclusive","fail","error","skipped"]}},"task":{"type":"object","properties":{"name":{"type":"string"},"status":{"enum":["success","reused","failed","skipped","cancelled","not_run"]},"rows":{"type":"number"},"durationMs":{"type":"number"},"fingerprint":{"type":"string"},"checks":{"$ref":"#/$defs/checks"},"metrics":{"type":"object","additionalProperties":{"type":"number"}},"reason":{"type":"string","maxLength":200},"parts":{"type":"object","properties":{"checks":{"$ref":"#/$defs/statuses"},"tests":{"$ref":"#/$defs/statuses"},"gates":{"$ref":"#/$defs/statuses"}},"additionalProperties":false}},"required":["name","status","checks"],"additionalProperties":false},"entry":{"type":"object","properties":{"version":{"const":1},"kind":{"const":"entry"},"id":{"type":"string"},"command":{"enum":["lint","run","test","check"]},"project":{"type":"string"},"startedAt":{"type":"string"},"finishedAt":{"type":"string"},"durationMs":{"type":"number"},"environment":{"type":"string"},"engine":{"type":"string"},"branch":{"type":"string"},"commit":{"type":"string"},"pullRequest":{"type":"number"},"workflowRun":{"type":"string"},"verdict":{"enum":["pass","warn","fail"]},"reasons":{"type":"array","items":{"type":"string"}},"published":{"type":"boolean"},"findings":{"type":"object","properties":{"error":{"type":"number"},"warning":{"type":"number"},"info":{"type":"number"}},"required":["error","warning","info"],"additionalProperties":false},"pipelines":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"},"tasks":{"type":"array","items":{"$ref":"#/$defs/task"}}},"required":["name","tasks"],"additionalProperties":false}}},"required":["version","kind","id","command","project","startedAt","finishedAt","durationMs","verdict","reasons","published","findings","pipelines"],"additionalProperties":false},"result":{"type":"object","properties":{"pipeline":{"type":"string"},"task":{"type":"string"},"environment":{"type":"string"},"branch":{"type":"string"},"run":{"type":"string"},"at":{"type":"string"},"status":{"enum":["success","reused","failed","skipped","cancelled","not_run"]},"rows":{"type":"number"},"durationMs":{"type":"number"},"fingerprint":{"type":"string"},"checks":{"$ref":"#/$defs/checks"}},"required":["pipeline","task","environment","branch","run","at","status","checks"],"additionalProperties":false},"run":{"type":"object","properties":{"id":{"type":"string"},"at":{"type":"string"},"command":{"enum":["lint","run","test","check"]},"environment":{"type":"string"},"branch":{"type":"string"},"commit":{"type":"string"},"verdict":{"enum":["pass","warn","fail"]},"durationMs":{"type":"number"},"pipelines":{"type":"array","items":{"type":"string"}},"reason":{"type":"string"}},"required":["id","at","command","environment","branch","verdict","durationMs","pipelines"],"additionalProperties":false},"deployment":{"type":"object","properties":{"environment":{"type":"string"},"seq":{"type":"number"},"hash":{"type":"string"},"at":{"type":"string"},"kind":{"enum":["deploy","rollback"]},"name":{"type":"string"},"version":{"type":"string"},"commit":{"type":"string"},"who":{"type":"string"},"run":{"type":"string"}},"required":["environment","seq","hash","at","kind","name","version","commit","who"],"additionalProperties":false},"index":{"type":"object","properties":{"version":{"const":1},"kind":{"const":"index"},"project":{"type":"string"},"results":{"type":"array","items":{"$ref":"#/$defs/result"}},"runs":{"type":"array","items":{"$ref":"#/$defs/run"}},"deployments":{"type":"array","items":{"$ref":"#/$defs/deployment"}}},"required":["version","kind","project","results","runs"],"additionalProperties":false}}};
const schema32 = {"type":"object","properties":{"version":{"const":1},"kind":{"const":"entry"},"id":{"type":"string"},"command":{"enum":["lint","run","test","check"]},"project":{"type":"string"},"startedAt":{"type":"string"},"finishedAt":{"type":"string"},"durationMs":{"type":"number"},"environment":{"type":"string"},"engine":{"type":"string"},"branch":{"type":"string"},"commit":{"type":"string"},"pullRequest":{"type":"number"},"workflowRun":{"type":"string"},"verdict":{"enum":["pass","warn","fail"]},"reasons":{"type":"array","items":{"type":"string"}},"published":{"type":"boolean"},"findings":{"type":"object","properties":{"error":{"type":"number"},"warning":{"type":"number"},"info":{"type":"number"}},"required":["error","warning","info"],"additionalProperties":false},"pipelines":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"},"tasks":{"type":"array","items":{"$ref":"#/$defs/task"}}},"required":["name","tasks"],"additionalProperties":false}}},"required":["version","kind","id","command","project","startedAt","finishedAt","durationMs","verdict","reasons","published","findings","pipelines"],"additionalProperties":false};
const func1 = Object.prototype.hasOwnProperty;
const schema33 = {"type":"object","properties":{"name":{"type":"string"},"status":{"enum":["success","reused","failed","skipped","cancelled","not_run"]},"rows":{"type":"number"},"durationMs":{"type":"number"},"fingerprint":{"type":"string"},"checks":{"$ref":"#/$defs/checks"},"metrics":{"type":"object","additionalProperties":{"type":"number"}},"reason":{"type":"string","maxLength":200},"parts":{"type":"object","properties":{"checks":{"$ref":"#/$defs/statuses"},"tests":{"$ref":"#/$defs/statuses"},"gates":{"$ref":"#/$defs/statuses"}},"additionalProperties":false}},"required":["name","status","checks"],"additionalProperties":false};
const schema34 = {"type":"object","properties":{"pass":{"type":"number"},"warn":{"type":"number"},"fail":{"type":"number"},"skipped":{"type":"number"}},"required":["pass","warn","fail","skipped"],"additionalProperties":false};
const schema35 = {"type":"object","maxProperties":100,"additionalProperties":{"enum":["pass","warn","inconclusive","fail","error","skipped"]}};
const func3 = ucs2length;

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
if(data.checks === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "checks"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema33.properties, key0))){
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
if(data.status !== undefined){
let data1 = data.status;
if(!((((((data1 === "success") || (data1 === "reused")) || (data1 === "failed")) || (data1 === "skipped")) || (data1 === "cancelled")) || (data1 === "not_run"))){
const err5 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema33.properties.status.enum}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.rows !== undefined){
let data2 = data.rows;
if(!((typeof data2 == "number") && (isFinite(data2)))){
const err6 = {instancePath:instancePath+"/rows",schemaPath:"#/properties/rows/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.durationMs !== undefined){
let data3 = data.durationMs;
if(!((typeof data3 == "number") && (isFinite(data3)))){
const err7 = {instancePath:instancePath+"/durationMs",schemaPath:"#/properties/durationMs/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.fingerprint !== undefined){
if(typeof data.fingerprint !== "string"){
const err8 = {instancePath:instancePath+"/fingerprint",schemaPath:"#/properties/fingerprint/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.checks !== undefined){
let data5 = data.checks;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.pass === undefined){
const err9 = {instancePath:instancePath+"/checks",schemaPath:"#/$defs/checks/required",keyword:"required",params:{missingProperty: "pass"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data5.warn === undefined){
const err10 = {instancePath:instancePath+"/checks",schemaPath:"#/$defs/checks/required",keyword:"required",params:{missingProperty: "warn"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data5.fail === undefined){
const err11 = {instancePath:instancePath+"/checks",schemaPath:"#/$defs/checks/required",keyword:"required",params:{missingProperty: "fail"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data5.skipped === undefined){
const err12 = {instancePath:instancePath+"/checks",schemaPath:"#/$defs/checks/required",keyword:"required",params:{missingProperty: "skipped"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key1 in data5){
if(!((((key1 === "pass") || (key1 === "warn")) || (key1 === "fail")) || (key1 === "skipped"))){
const err13 = {instancePath:instancePath+"/checks",schemaPath:"#/$defs/checks/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data5.pass !== undefined){
let data6 = data5.pass;
if(!((typeof data6 == "number") && (isFinite(data6)))){
const err14 = {instancePath:instancePath+"/checks/pass",schemaPath:"#/$defs/checks/properties/pass/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data5.warn !== undefined){
let data7 = data5.warn;
if(!((typeof data7 == "number") && (isFinite(data7)))){
const err15 = {instancePath:instancePath+"/checks/warn",schemaPath:"#/$defs/checks/properties/warn/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data5.fail !== undefined){
let data8 = data5.fail;
if(!((typeof data8 == "number") && (isFinite(data8)))){
const err16 = {instancePath:instancePath+"/checks/fail",schemaPath:"#/$defs/checks/properties/fail/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data5.skipped !== undefined){
let data9 = data5.skipped;
if(!((typeof data9 == "number") && (isFinite(data9)))){
const err17 = {instancePath:instancePath+"/checks/skipped",schemaPath:"#/$defs/checks/properties/skipped/type",keyword:"type",params:{type: "number"}};
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
const err18 = {instancePath:instancePath+"/checks",schemaPath:"#/$defs/checks/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.metrics !== undefined){
let data10 = data.metrics;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key2 in data10){
let data11 = data10[key2];
if(!((typeof data11 == "number") && (isFinite(data11)))){
const err19 = {instancePath:instancePath+"/metrics/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metrics/additionalProperties/type",keyword:"type",params:{type: "number"}};
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
const err20 = {instancePath:instancePath+"/metrics",schemaPath:"#/properties/metrics/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.reason !== undefined){
let data12 = data.reason;
if(typeof data12 === "string"){
if(func3(data12) > 200){
const err21 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.parts !== undefined){
let data13 = data.parts;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key3 in data13){
if(!(((key3 === "checks") || (key3 === "tests")) || (key3 === "gates"))){
const err23 = {instancePath:instancePath+"/parts",schemaPath:"#/properties/parts/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data13.checks !== undefined){
let data14 = data13.checks;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(Object.keys(data14).length > 100){
const err24 = {instancePath:instancePath+"/parts/checks",schemaPath:"#/$defs/statuses/maxProperties",keyword:"maxProperties",params:{limit: 100}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
for(const key4 in data14){
let data15 = data14[key4];
if(!((((((data15 === "pass") || (data15 === "warn")) || (data15 === "inconclusive")) || (data15 === "fail")) || (data15 === "error")) || (data15 === "skipped"))){
const err25 = {instancePath:instancePath+"/parts/checks/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/statuses/additionalProperties/enum",keyword:"enum",params:{allowedValues: schema35.additionalProperties.enum}};
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
const err26 = {instancePath:instancePath+"/parts/checks",schemaPath:"#/$defs/statuses/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data13.tests !== undefined){
let data16 = data13.tests;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(Object.keys(data16).length > 100){
const err27 = {instancePath:instancePath+"/parts/tests",schemaPath:"#/$defs/statuses/maxProperties",keyword:"maxProperties",params:{limit: 100}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key5 in data16){
let data17 = data16[key5];
if(!((((((data17 === "pass") || (data17 === "warn")) || (data17 === "inconclusive")) || (data17 === "fail")) || (data17 === "error")) || (data17 === "skipped"))){
const err28 = {instancePath:instancePath+"/parts/tests/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/statuses/additionalProperties/enum",keyword:"enum",params:{allowedValues: schema35.additionalProperties.enum}};
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
else {
const err29 = {instancePath:instancePath+"/parts/tests",schemaPath:"#/$defs/statuses/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data13.gates !== undefined){
let data18 = data13.gates;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(Object.keys(data18).length > 100){
const err30 = {instancePath:instancePath+"/parts/gates",schemaPath:"#/$defs/statuses/maxProperties",keyword:"maxProperties",params:{limit: 100}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
for(const key6 in data18){
let data19 = data18[key6];
if(!((((((data19 === "pass") || (data19 === "warn")) || (data19 === "inconclusive")) || (data19 === "fail")) || (data19 === "error")) || (data19 === "skipped"))){
const err31 = {instancePath:instancePath+"/parts/gates/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/statuses/additionalProperties/enum",keyword:"enum",params:{allowedValues: schema35.additionalProperties.enum}};
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
const err32 = {instancePath:instancePath+"/parts/gates",schemaPath:"#/$defs/statuses/type",keyword:"type",params:{type: "object"}};
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
const err33 = {instancePath:instancePath+"/parts",schemaPath:"#/properties/parts/type",keyword:"type",params:{type: "object"}};
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
const err34 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
if(data.id === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.command === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "command"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.project === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "project"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.startedAt === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "startedAt"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.finishedAt === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "finishedAt"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.durationMs === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "durationMs"}};
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
if(data.findings === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "findings"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data.pipelines === undefined){
const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "pipelines"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema32.properties, key0))){
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
if(data.kind !== undefined){
if("entry" !== data.kind){
const err15 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "entry"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err16 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.command !== undefined){
let data3 = data.command;
if(!((((data3 === "lint") || (data3 === "run")) || (data3 === "test")) || (data3 === "check"))){
const err17 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/enum",keyword:"enum",params:{allowedValues: schema32.properties.command.enum}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.project !== undefined){
if(typeof data.project !== "string"){
const err18 = {instancePath:instancePath+"/project",schemaPath:"#/properties/project/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.startedAt !== undefined){
if(typeof data.startedAt !== "string"){
const err19 = {instancePath:instancePath+"/startedAt",schemaPath:"#/properties/startedAt/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.finishedAt !== undefined){
if(typeof data.finishedAt !== "string"){
const err20 = {instancePath:instancePath+"/finishedAt",schemaPath:"#/properties/finishedAt/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.durationMs !== undefined){
let data7 = data.durationMs;
if(!((typeof data7 == "number") && (isFinite(data7)))){
const err21 = {instancePath:instancePath+"/durationMs",schemaPath:"#/properties/durationMs/type",keyword:"type",params:{type: "number"}};
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
if(typeof data.environment !== "string"){
const err22 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.engine !== undefined){
if(typeof data.engine !== "string"){
const err23 = {instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.branch !== undefined){
if(typeof data.branch !== "string"){
const err24 = {instancePath:instancePath+"/branch",schemaPath:"#/properties/branch/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.commit !== undefined){
if(typeof data.commit !== "string"){
const err25 = {instancePath:instancePath+"/commit",schemaPath:"#/properties/commit/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.pullRequest !== undefined){
let data12 = data.pullRequest;
if(!((typeof data12 == "number") && (isFinite(data12)))){
const err26 = {instancePath:instancePath+"/pullRequest",schemaPath:"#/properties/pullRequest/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.workflowRun !== undefined){
if(typeof data.workflowRun !== "string"){
const err27 = {instancePath:instancePath+"/workflowRun",schemaPath:"#/properties/workflowRun/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.verdict !== undefined){
let data14 = data.verdict;
if(!(((data14 === "pass") || (data14 === "warn")) || (data14 === "fail"))){
const err28 = {instancePath:instancePath+"/verdict",schemaPath:"#/properties/verdict/enum",keyword:"enum",params:{allowedValues: schema32.properties.verdict.enum}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.reasons !== undefined){
let data15 = data.reasons;
if(Array.isArray(data15)){
const len0 = data15.length;
for(let i0=0; i0<len0; i0++){
if(typeof data15[i0] !== "string"){
const err29 = {instancePath:instancePath+"/reasons/" + i0,schemaPath:"#/properties/reasons/items/type",keyword:"type",params:{type: "string"}};
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
const err30 = {instancePath:instancePath+"/reasons",schemaPath:"#/properties/reasons/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.published !== undefined){
if(typeof data.published !== "boolean"){
const err31 = {instancePath:instancePath+"/published",schemaPath:"#/properties/published/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.findings !== undefined){
let data18 = data.findings;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.error === undefined){
const err32 = {instancePath:instancePath+"/findings",schemaPath:"#/properties/findings/required",keyword:"required",params:{missingProperty: "error"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data18.warning === undefined){
const err33 = {instancePath:instancePath+"/findings",schemaPath:"#/properties/findings/required",keyword:"required",params:{missingProperty: "warning"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data18.info === undefined){
const err34 = {instancePath:instancePath+"/findings",schemaPath:"#/properties/findings/required",keyword:"required",params:{missingProperty: "info"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
for(const key1 in data18){
if(!(((key1 === "error") || (key1 === "warning")) || (key1 === "info"))){
const err35 = {instancePath:instancePath+"/findings",schemaPath:"#/properties/findings/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data18.error !== undefined){
let data19 = data18.error;
if(!((typeof data19 == "number") && (isFinite(data19)))){
const err36 = {instancePath:instancePath+"/findings/error",schemaPath:"#/properties/findings/properties/error/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data18.warning !== undefined){
let data20 = data18.warning;
if(!((typeof data20 == "number") && (isFinite(data20)))){
const err37 = {instancePath:instancePath+"/findings/warning",schemaPath:"#/properties/findings/properties/warning/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data18.info !== undefined){
let data21 = data18.info;
if(!((typeof data21 == "number") && (isFinite(data21)))){
const err38 = {instancePath:instancePath+"/findings/info",schemaPath:"#/properties/findings/properties/info/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/findings",schemaPath:"#/properties/findings/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.pipelines !== undefined){
let data22 = data.pipelines;
if(Array.isArray(data22)){
const len1 = data22.length;
for(let i1=0; i1<len1; i1++){
let data23 = data22[i1];
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.name === undefined){
const err40 = {instancePath:instancePath+"/pipelines/" + i1,schemaPath:"#/properties/pipelines/items/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data23.tasks === undefined){
const err41 = {instancePath:instancePath+"/pipelines/" + i1,schemaPath:"#/properties/pipelines/items/required",keyword:"required",params:{missingProperty: "tasks"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
for(const key2 in data23){
if(!((key2 === "name") || (key2 === "tasks"))){
const err42 = {instancePath:instancePath+"/pipelines/" + i1,schemaPath:"#/properties/pipelines/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data23.name !== undefined){
if(typeof data23.name !== "string"){
const err43 = {instancePath:instancePath+"/pipelines/" + i1+"/name",schemaPath:"#/properties/pipelines/items/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data23.tasks !== undefined){
let data25 = data23.tasks;
if(Array.isArray(data25)){
const len2 = data25.length;
for(let i2=0; i2<len2; i2++){
if(!(validate22(data25[i2], {instancePath:instancePath+"/pipelines/" + i1+"/tasks/" + i2,parentData:data25,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
const err44 = {instancePath:instancePath+"/pipelines/" + i1+"/tasks",schemaPath:"#/properties/pipelines/items/properties/tasks/type",keyword:"type",params:{type: "array"}};
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
const err45 = {instancePath:instancePath+"/pipelines/" + i1,schemaPath:"#/properties/pipelines/items/type",keyword:"type",params:{type: "object"}};
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
}
else {
const err47 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema38 = {"type":"object","properties":{"version":{"const":1},"kind":{"const":"index"},"project":{"type":"string"},"results":{"type":"array","items":{"$ref":"#/$defs/result"}},"runs":{"type":"array","items":{"$ref":"#/$defs/run"}},"deployments":{"type":"array","items":{"$ref":"#/$defs/deployment"}}},"required":["version","kind","project","results","runs"],"additionalProperties":false};
const schema41 = {"type":"object","properties":{"id":{"type":"string"},"at":{"type":"string"},"command":{"enum":["lint","run","test","check"]},"environment":{"type":"string"},"branch":{"type":"string"},"commit":{"type":"string"},"verdict":{"enum":["pass","warn","fail"]},"durationMs":{"type":"number"},"pipelines":{"type":"array","items":{"type":"string"}},"reason":{"type":"string"}},"required":["id","at","command","environment","branch","verdict","durationMs","pipelines"],"additionalProperties":false};
const schema42 = {"type":"object","properties":{"environment":{"type":"string"},"seq":{"type":"number"},"hash":{"type":"string"},"at":{"type":"string"},"kind":{"enum":["deploy","rollback"]},"name":{"type":"string"},"version":{"type":"string"},"commit":{"type":"string"},"who":{"type":"string"},"run":{"type":"string"}},"required":["environment","seq","hash","at","kind","name","version","commit","who"],"additionalProperties":false};
const schema39 = {"type":"object","properties":{"pipeline":{"type":"string"},"task":{"type":"string"},"environment":{"type":"string"},"branch":{"type":"string"},"run":{"type":"string"},"at":{"type":"string"},"status":{"enum":["success","reused","failed","skipped","cancelled","not_run"]},"rows":{"type":"number"},"durationMs":{"type":"number"},"fingerprint":{"type":"string"},"checks":{"$ref":"#/$defs/checks"}},"required":["pipeline","task","environment","branch","run","at","status","checks"],"additionalProperties":false};

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.pipeline === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "pipeline"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.task === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "task"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.environment === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "environment"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.branch === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "branch"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.run === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "run"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.at === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.status === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.checks === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "checks"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema39.properties, key0))){
const err8 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.pipeline !== undefined){
if(typeof data.pipeline !== "string"){
const err9 = {instancePath:instancePath+"/pipeline",schemaPath:"#/properties/pipeline/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.task !== undefined){
if(typeof data.task !== "string"){
const err10 = {instancePath:instancePath+"/task",schemaPath:"#/properties/task/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.environment !== undefined){
if(typeof data.environment !== "string"){
const err11 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.branch !== undefined){
if(typeof data.branch !== "string"){
const err12 = {instancePath:instancePath+"/branch",schemaPath:"#/properties/branch/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.run !== undefined){
if(typeof data.run !== "string"){
const err13 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.at !== undefined){
if(typeof data.at !== "string"){
const err14 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.status !== undefined){
let data6 = data.status;
if(!((((((data6 === "success") || (data6 === "reused")) || (data6 === "failed")) || (data6 === "skipped")) || (data6 === "cancelled")) || (data6 === "not_run"))){
const err15 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema39.properties.status.enum}};
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
let data7 = data.rows;
if(!((typeof data7 == "number") && (isFinite(data7)))){
const err16 = {instancePath:instancePath+"/rows",schemaPath:"#/properties/rows/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.durationMs !== undefined){
let data8 = data.durationMs;
if(!((typeof data8 == "number") && (isFinite(data8)))){
const err17 = {instancePath:instancePath+"/durationMs",schemaPath:"#/properties/durationMs/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.fingerprint !== undefined){
if(typeof data.fingerprint !== "string"){
const err18 = {instancePath:instancePath+"/fingerprint",schemaPath:"#/properties/fingerprint/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.checks !== undefined){
let data10 = data.checks;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.pass === undefined){
const err19 = {instancePath:instancePath+"/checks",schemaPath:"#/$defs/checks/required",keyword:"required",params:{missingProperty: "pass"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data10.warn === undefined){
const err20 = {instancePath:instancePath+"/checks",schemaPath:"#/$defs/checks/required",keyword:"required",params:{missingProperty: "warn"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data10.fail === undefined){
const err21 = {instancePath:instancePath+"/checks",schemaPath:"#/$defs/checks/required",keyword:"required",params:{missingProperty: "fail"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data10.skipped === undefined){
const err22 = {instancePath:instancePath+"/checks",schemaPath:"#/$defs/checks/required",keyword:"required",params:{missingProperty: "skipped"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key1 in data10){
if(!((((key1 === "pass") || (key1 === "warn")) || (key1 === "fail")) || (key1 === "skipped"))){
const err23 = {instancePath:instancePath+"/checks",schemaPath:"#/$defs/checks/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data10.pass !== undefined){
let data11 = data10.pass;
if(!((typeof data11 == "number") && (isFinite(data11)))){
const err24 = {instancePath:instancePath+"/checks/pass",schemaPath:"#/$defs/checks/properties/pass/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data10.warn !== undefined){
let data12 = data10.warn;
if(!((typeof data12 == "number") && (isFinite(data12)))){
const err25 = {instancePath:instancePath+"/checks/warn",schemaPath:"#/$defs/checks/properties/warn/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data10.fail !== undefined){
let data13 = data10.fail;
if(!((typeof data13 == "number") && (isFinite(data13)))){
const err26 = {instancePath:instancePath+"/checks/fail",schemaPath:"#/$defs/checks/properties/fail/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data10.skipped !== undefined){
let data14 = data10.skipped;
if(!((typeof data14 == "number") && (isFinite(data14)))){
const err27 = {instancePath:instancePath+"/checks/skipped",schemaPath:"#/$defs/checks/properties/skipped/type",keyword:"type",params:{type: "number"}};
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
else {
const err28 = {instancePath:instancePath+"/checks",schemaPath:"#/$defs/checks/type",keyword:"type",params:{type: "object"}};
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
else {
const err29 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
if(data.project === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "project"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.results === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "results"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.runs === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "runs"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "version") || (key0 === "kind")) || (key0 === "project")) || (key0 === "results")) || (key0 === "runs")) || (key0 === "deployments"))){
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
if(data.version !== undefined){
if(1 !== data.version){
const err6 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue: 1}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.kind !== undefined){
if("index" !== data.kind){
const err7 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "index"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.project !== undefined){
if(typeof data.project !== "string"){
const err8 = {instancePath:instancePath+"/project",schemaPath:"#/properties/project/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.results !== undefined){
let data3 = data.results;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(!(validate26(data3[i0], {instancePath:instancePath+"/results/" + i0,parentData:data3,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
}
else {
const err9 = {instancePath:instancePath+"/results",schemaPath:"#/properties/results/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.runs !== undefined){
let data5 = data.runs;
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.id === undefined){
const err10 = {instancePath:instancePath+"/runs/" + i1,schemaPath:"#/$defs/run/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data6.at === undefined){
const err11 = {instancePath:instancePath+"/runs/" + i1,schemaPath:"#/$defs/run/required",keyword:"required",params:{missingProperty: "at"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data6.command === undefined){
const err12 = {instancePath:instancePath+"/runs/" + i1,schemaPath:"#/$defs/run/required",keyword:"required",params:{missingProperty: "command"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data6.environment === undefined){
const err13 = {instancePath:instancePath+"/runs/" + i1,schemaPath:"#/$defs/run/required",keyword:"required",params:{missingProperty: "environment"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data6.branch === undefined){
const err14 = {instancePath:instancePath+"/runs/" + i1,schemaPath:"#/$defs/run/required",keyword:"required",params:{missingProperty: "branch"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data6.verdict === undefined){
const err15 = {instancePath:instancePath+"/runs/" + i1,schemaPath:"#/$defs/run/required",keyword:"required",params:{missingProperty: "verdict"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data6.durationMs === undefined){
const err16 = {instancePath:instancePath+"/runs/" + i1,schemaPath:"#/$defs/run/required",keyword:"required",params:{missingProperty: "durationMs"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data6.pipelines === undefined){
const err17 = {instancePath:instancePath+"/runs/" + i1,schemaPath:"#/$defs/run/required",keyword:"required",params:{missingProperty: "pipelines"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key1 in data6){
if(!(func1.call(schema41.properties, key1))){
const err18 = {instancePath:instancePath+"/runs/" + i1,schemaPath:"#/$defs/run/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data6.id !== undefined){
if(typeof data6.id !== "string"){
const err19 = {instancePath:instancePath+"/runs/" + i1+"/id",schemaPath:"#/$defs/run/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data6.at !== undefined){
if(typeof data6.at !== "string"){
const err20 = {instancePath:instancePath+"/runs/" + i1+"/at",schemaPath:"#/$defs/run/properties/at/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data6.command !== undefined){
let data9 = data6.command;
if(!((((data9 === "lint") || (data9 === "run")) || (data9 === "test")) || (data9 === "check"))){
const err21 = {instancePath:instancePath+"/runs/" + i1+"/command",schemaPath:"#/$defs/run/properties/command/enum",keyword:"enum",params:{allowedValues: schema41.properties.command.enum}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data6.environment !== undefined){
if(typeof data6.environment !== "string"){
const err22 = {instancePath:instancePath+"/runs/" + i1+"/environment",schemaPath:"#/$defs/run/properties/environment/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data6.branch !== undefined){
if(typeof data6.branch !== "string"){
const err23 = {instancePath:instancePath+"/runs/" + i1+"/branch",schemaPath:"#/$defs/run/properties/branch/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data6.commit !== undefined){
if(typeof data6.commit !== "string"){
const err24 = {instancePath:instancePath+"/runs/" + i1+"/commit",schemaPath:"#/$defs/run/properties/commit/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data6.verdict !== undefined){
let data13 = data6.verdict;
if(!(((data13 === "pass") || (data13 === "warn")) || (data13 === "fail"))){
const err25 = {instancePath:instancePath+"/runs/" + i1+"/verdict",schemaPath:"#/$defs/run/properties/verdict/enum",keyword:"enum",params:{allowedValues: schema41.properties.verdict.enum}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data6.durationMs !== undefined){
let data14 = data6.durationMs;
if(!((typeof data14 == "number") && (isFinite(data14)))){
const err26 = {instancePath:instancePath+"/runs/" + i1+"/durationMs",schemaPath:"#/$defs/run/properties/durationMs/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data6.pipelines !== undefined){
let data15 = data6.pipelines;
if(Array.isArray(data15)){
const len2 = data15.length;
for(let i2=0; i2<len2; i2++){
if(typeof data15[i2] !== "string"){
const err27 = {instancePath:instancePath+"/runs/" + i1+"/pipelines/" + i2,schemaPath:"#/$defs/run/properties/pipelines/items/type",keyword:"type",params:{type: "string"}};
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
else {
const err28 = {instancePath:instancePath+"/runs/" + i1+"/pipelines",schemaPath:"#/$defs/run/properties/pipelines/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data6.reason !== undefined){
if(typeof data6.reason !== "string"){
const err29 = {instancePath:instancePath+"/runs/" + i1+"/reason",schemaPath:"#/$defs/run/properties/reason/type",keyword:"type",params:{type: "string"}};
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
const err30 = {instancePath:instancePath+"/runs/" + i1,schemaPath:"#/$defs/run/type",keyword:"type",params:{type: "object"}};
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
const err31 = {instancePath:instancePath+"/runs",schemaPath:"#/properties/runs/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.deployments !== undefined){
let data18 = data.deployments;
if(Array.isArray(data18)){
const len3 = data18.length;
for(let i3=0; i3<len3; i3++){
let data19 = data18[i3];
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.environment === undefined){
const err32 = {instancePath:instancePath+"/deployments/" + i3,schemaPath:"#/$defs/deployment/required",keyword:"required",params:{missingProperty: "environment"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data19.seq === undefined){
const err33 = {instancePath:instancePath+"/deployments/" + i3,schemaPath:"#/$defs/deployment/required",keyword:"required",params:{missingProperty: "seq"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data19.hash === undefined){
const err34 = {instancePath:instancePath+"/deployments/" + i3,schemaPath:"#/$defs/deployment/required",keyword:"required",params:{missingProperty: "hash"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data19.at === undefined){
const err35 = {instancePath:instancePath+"/deployments/" + i3,schemaPath:"#/$defs/deployment/required",keyword:"required",params:{missingProperty: "at"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data19.kind === undefined){
const err36 = {instancePath:instancePath+"/deployments/" + i3,schemaPath:"#/$defs/deployment/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data19.name === undefined){
const err37 = {instancePath:instancePath+"/deployments/" + i3,schemaPath:"#/$defs/deployment/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data19.version === undefined){
const err38 = {instancePath:instancePath+"/deployments/" + i3,schemaPath:"#/$defs/deployment/required",keyword:"required",params:{missingProperty: "version"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data19.commit === undefined){
const err39 = {instancePath:instancePath+"/deployments/" + i3,schemaPath:"#/$defs/deployment/required",keyword:"required",params:{missingProperty: "commit"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data19.who === undefined){
const err40 = {instancePath:instancePath+"/deployments/" + i3,schemaPath:"#/$defs/deployment/required",keyword:"required",params:{missingProperty: "who"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
for(const key2 in data19){
if(!(func1.call(schema42.properties, key2))){
const err41 = {instancePath:instancePath+"/deployments/" + i3,schemaPath:"#/$defs/deployment/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data19.environment !== undefined){
if(typeof data19.environment !== "string"){
const err42 = {instancePath:instancePath+"/deployments/" + i3+"/environment",schemaPath:"#/$defs/deployment/properties/environment/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data19.seq !== undefined){
let data21 = data19.seq;
if(!((typeof data21 == "number") && (isFinite(data21)))){
const err43 = {instancePath:instancePath+"/deployments/" + i3+"/seq",schemaPath:"#/$defs/deployment/properties/seq/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data19.hash !== undefined){
if(typeof data19.hash !== "string"){
const err44 = {instancePath:instancePath+"/deployments/" + i3+"/hash",schemaPath:"#/$defs/deployment/properties/hash/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data19.at !== undefined){
if(typeof data19.at !== "string"){
const err45 = {instancePath:instancePath+"/deployments/" + i3+"/at",schemaPath:"#/$defs/deployment/properties/at/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data19.kind !== undefined){
let data24 = data19.kind;
if(!((data24 === "deploy") || (data24 === "rollback"))){
const err46 = {instancePath:instancePath+"/deployments/" + i3+"/kind",schemaPath:"#/$defs/deployment/properties/kind/enum",keyword:"enum",params:{allowedValues: schema42.properties.kind.enum}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data19.name !== undefined){
if(typeof data19.name !== "string"){
const err47 = {instancePath:instancePath+"/deployments/" + i3+"/name",schemaPath:"#/$defs/deployment/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data19.version !== undefined){
if(typeof data19.version !== "string"){
const err48 = {instancePath:instancePath+"/deployments/" + i3+"/version",schemaPath:"#/$defs/deployment/properties/version/type",keyword:"type",params:{type: "string"}};
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
const err49 = {instancePath:instancePath+"/deployments/" + i3+"/commit",schemaPath:"#/$defs/deployment/properties/commit/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data19.who !== undefined){
if(typeof data19.who !== "string"){
const err50 = {instancePath:instancePath+"/deployments/" + i3+"/who",schemaPath:"#/$defs/deployment/properties/who/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data19.run !== undefined){
if(typeof data19.run !== "string"){
const err51 = {instancePath:instancePath+"/deployments/" + i3+"/run",schemaPath:"#/$defs/deployment/properties/run/type",keyword:"type",params:{type: "string"}};
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
const err52 = {instancePath:instancePath+"/deployments/" + i3,schemaPath:"#/$defs/deployment/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath:instancePath+"/deployments",schemaPath:"#/properties/deployments/type",keyword:"type",params:{type: "array"}};
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
const err54 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:towpath:schema:ledger:1" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const _errs1 = errors;
let valid0 = false;
let passing0 = null;
const _errs2 = errors;
if(!(validate21(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
var _valid0 = _errs2 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
var props0 = true;
}
const _errs3 = errors;
if(!(validate25(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var _valid0 = _errs3 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
if(props0 !== true){
props0 = true;
}
}
}
if(!valid0){
const err1 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
validate20.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate20.evaluated = {"dynamicProps":true,"dynamicItems":false};
function ucs2length(text) {
  let length = 0;
  for (const _ of text) length++;
  return length;
}
