/* Generated from schemas/ by `npm run generate`. Do not edit. */

export const validate = validate20;

const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:towpath:schema:pipeline:1","type":"object","properties":{"version":{"const":1},"pipeline":{"$ref":"#/$defs/dashedName"},"description":{"type":"string","minLength":1},"owner":{"type":"string","minLength":1},"tags":{"$ref":"#/$defs/names"},"schedule":{"type":"string","pattern":"^(@(hourly|daily|weekly|monthly|yearly)|\\S+(\\s+\\S+){4})$"},"sources":{"type":"object","propertyNames":{"$ref":"#/$defs/name"},"additionalProperties":{"$ref":"#/$defs/source"}},"tasks":{"type":"object","propertyNames":{"$ref":"#/$defs/name"},"additionalProperties":{"$ref":"#/$defs/task"}},"exposures":{"type":"object","propertyNames":{"$ref":"#/$defs/dashedName"},"additionalProperties":{"$ref":"#/$defs/exposure"}}},"required":["version","pipeline"],"additionalProperties":false,"$defs":{"names":{"type":["array","string"],"items":{"type":"string","minLength":1},"minLength":1,"uniqueItems":true},"duration":{"type":"string","pattern":"^[0-9]+(\\.[0-9]+)?\\s*(ms|s|m|h|d|w)$"},"instant":{"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?$"},"path":{"type":"string","minLength":1},"name":{"type":"string","pattern":"^(?![Tt][Oo][Ww][Pp][Aa][Tt][Hh]_)[A-Za-z_][A-Za-z0-9_]*$","maxLength":63},"dashedName":{"type":"string","pattern":"^(?![Tt][Oo][Ww][Pp][Aa][Tt][Hh]_)[A-Za-z_][A-Za-z0-9_-]*$","maxLength":63},"share":{"type":["string","number"],"pattern":"^(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]+)?)\\s*%$","minimum":0,"maximum":1},"percent":{"type":"string","pattern":"^[0-9]+(\\.[0-9]+)?\\s*%$"},"failing":{"type":["integer","string"],"minimum":0,"pattern":"^(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]+)?)\\s*%$"},"columnReference":{"type":"string","pattern":"^[^.\\s]+(\\.[^.\\s]+){1,2}$"},"column":{"type":["string","object","null"],"properties":{"type":{"type":"string","minLength":1},"description":{"type":"string","minLength":1},"not_null":{"type":"boolean"},"unique":{"type":"boolean"},"references":{"$ref":"#/$defs/columnReference"},"tags":{"$ref":"#/$defs/names"},"samples":{"enum":["allow"]}},"additionalProperties":false,"minLength":1},"freshness":{"type":"object","properties":{"column":{"type":"string","minLength":1},"warn_after":{"$ref":"#/$defs/duration"},"error_after":{"$ref":"#/$defs/duration"}},"required":["column"],"additionalProperties":false,"anyOf":[{"required":["warn_after"]},{"required":["error_after"]}]},"check":{"type":["object","string"],"if":{"type":"string"},"then":{"enum":["schema","key","row_count"]},"properties":{"not_null":{"type":["string","array","object"],"properties":{"column":{"type":"string","minLength":1},"columns":{"$ref":"#/$defs/names"},"severity":{"enum":["error","warn"]},"where":{"type":"string","minLength":1},"at_least":{"$ref":"#/$defs/share"},"max_failing":{"$ref":"#/$defs/failing"}},"additionalProperties":false,"items":{"type":"string","minLength":1},"minLength":1,"minItems":1,"if":{"type":"object"},"then":{"oneOf":[{"required":["column"]},{"required":["columns"]}]}},"unique":{"type":["string","array","object"],"properties":{"column":{"type":"string","minLength":1},"columns":{"$ref":"#/$defs/names"},"severity":{"enum":["error","warn"]},"where":{"type":"string","minLength":1},"at_least":{"$ref":"#/$defs/share"},"max_failing":{"$ref":"#/$defs/failing"}},"additionalProperties":false,"items":{"type":"string","minLength":1},"minLength":1,"minItems":1,"if":{"type":"object"},"then":{"oneOf":[{"required":["column"]},{"required":["columns"]}]}},"key":{"type":["string","array","object","null"],"properties":{"columns":{"$ref":"#/$defs/names"},"severity":{"enum":["error","warn"]},"where":{"type":"string","minLength":1},"at_least":{"$ref":"#/$defs/share"},"max_failing":{"$ref":"#/$defs/failing"}},"additionalProperties":false,"items":{"type":"string","minLength":1},"minLength":1,"minItems":1},"references":{"type":"object","properties":{"column":{"type":"string","minLength":1},"to":{"$ref":"#/$defs/columnReference"},"severity":{"enum":["error","warn"]},"where":{"type":"string","minLength":1},"at_least":{"$ref":"#/$defs/share"},"max_failing":{"$ref":"#/$defs/failing"}},"required":["column","to"],"additionalProperties":false},"schema":{"type":["object","null"],"properties":{"allow_extra":{"type":"boolean"},"severity":{"enum":["error","warn"]}},"additionalProperties":false},"accepted_values":{"type":"object","properties":{"column":{"type":"string","minLength":1},"values":{"type":"array","minItems":1,"items":{"type":["string","number","boolean"]}},"severity":{"enum":["error","warn"]},"where":{"type":"string","minLength":1},"at_least":{"$ref":"#/$defs/share"},"max_failing":{"$ref":"#/$defs/failing"}},"required":["column","values"],"additionalProperties":false},"accepted_range":{"type":"object","properties":{"column":{"type":"string","minLength":1},"min":{"type":["number","string"]},"max":{"type":["number","string"]},"exclusive":{"type":"boolean"},"severity":{"enum":["error","warn"]},"where":{"type":"string","minLength":1},"at_least":{"$ref":"#/$defs/share"},"max_failing":{"$ref":"#/$defs/failing"}},"required":["column"],"additionalProperties":false,"anyOf":[{"required":["min"]},{"required":["max"]}]},"pattern":{"type":"object","properties":{"column":{"type":"string","minLength":1},"regex":{"type":"string","minLength":1},"severity":{"enum":["error","warn"]},"where":{"type":"string","minLength":1},"at_least":{"$ref":"#/$defs/share"},"max_failing":{"$ref":"#/$defs/failing"}},"required":["column","regex"],"additionalProperties":false},"row_count":{"type":["object","null"],"properties":{"min":{"type":"integer","minimum":0},"max":{"type":"integer","minimum":0},"severity":{"enum":["error","warn"]},"where":{"type":"string","minLength":1}},"additionalProperties":false},"freshness":{"type":"object","properties":{"column":{"type":"string","minLength":1},"warn_after":{"$ref":"#/$defs/duration"},"error_after":{"$ref":"#/$defs/duration"},"severity":{"enum":["error","warn"]},"where":{"type":"string","minLength":1}},"required":["column"],"additionalProperties":false,"anyOf":[{"required":["warn_after"]},{"required":["error_after"]}]},"volume_change":{"type":"object","properties":{"max_drop":{"$ref":"#/$defs/percent"},"max_rise":{"$ref":"#/$defs/percent"},"window":{"type":"integer","minimum":1},"severity":{"enum":["error","warn"]},"where":{"type":"string","minLength":1}},"additionalProperties":false,"anyOf":[{"required":["max_drop"]},{"required":["max_rise"]}]},"mean":{"type":"object","properties":{"column":{"type":"string","minLength":1},"min":{"type":"number"},"max":{"type":"number"},"severity":{"enum":["error","warn"]},"where":{"type":"string","minLength":1}},"required":["column"],"additionalProperties":false,"anyOf":[{"required":["min"]},{"required":["max"]}]},"quantile":{"type":"object","properties":{"column":{"type":"string","minLength":1},"q":{"type":"number","minimum":0,"maximum":1},"min":{"type":"number"},"max":{"type":"number"},"severity":{"enum":["error","warn"]},"where":{"type":"string","minLength":1}},"required":["column","q"],"additionalProperties":false,"anyOf":[{"required":["min"]},{"required":["max"]}]},"distribution":{"type":"object","properties":{"column":{"type":"string","minLength":1},"values":{"type":"object","minProperties":1,"additionalProperties":{"$ref":"#/$defs/share"}},"tolerance":{"$ref":"#/$defs/share"},"max_other":{"$ref":"#/$defs/share"},"severity":{"enum":["error","warn"]},"where":{"type":"string","minLength":1}},"required":["column","values"],"additionalProperties":false},"expression":{"type":["string","object"],"properties":{"expression":{"type":"string","minLength":1},"severity":{"enum":["error","warn"]},"where":{"type":"string","minLength":1},"at_least":{"$ref":"#/$defs/share"},"max_failing":{"$ref":"#/$defs/failing"}},"required":["expression"],"additionalProperties":false,"minLength":1},"sql":{"type":["string","object"],"properties":{"file":{"$ref":"#/$defs/path"},"query":{"type":"string","minLength":1},"severity":{"enum":["error","warn"]},"max_failing":{"$ref":"#/$defs/failing"}},"additionalProperties":false,"minLength":1,"if":{"type":"object"},"then":{"oneOf":[{"required":["file"]},{"required":["query"]}]}}},"minProperties":1,"maxProperties":1,"additionalProperties":false},"source":{"type":"object","properties":{"file":{"$ref":"#/$defs/names"},"table":{"type":"string","minLength":1},"description":{"type":"string","minLength":1},"owner":{"type":"string","minLength":1},"tags":{"$ref":"#/$defs/names"},"columns":{"type":"object","additionalProperties":{"$ref":"#/$defs/column"}},"key":{"$ref":"#/$defs/names"},"checks":{"type":"array","items":{"$ref":"#/$defs/check"}},"freshness":{"$ref":"#/$defs/freshness"}},"additionalProperties":false,"oneOf":[{"required":["file"]},{"required":["table"]}]},"task":{"type":"object","properties":{"sql":{"type":"string","minLength":1},"python":{"$ref":"#/$defs/path"},"shell":{"type":"string","minLength":1},"notebook":{"$ref":"#/$defs/path"},"materialized":{"$ref":"#/$defs/materialized"},"inputs":{"$ref":"#/$defs/names"},"columns_used":{"type":"object","additionalProperties":{"$ref":"#/$defs/names"}},"outputs":{"type":["object","array"],"additionalProperties":{"$ref":"#/$defs/path"},"items":{"$ref":"#/$defs/path"}},"requirements":{"$ref":"#/$defs/path"},"env":{"type":["array","string"],"items":{"$ref":"#/$defs/variable"},"if":{"type":"string"},"then":{"$ref":"#/$defs/variable"},"uniqueItems":true},"timeout":{"$ref":"#/$defs/duration"},"retries":{"type":"integer","minimum":0,"maximum":10},"description":{"type":"string","minLength":1},"owner":{"type":"string","minLength":1},"tags":{"$ref":"#/$defs/names"},"columns":{"type":"object","additionalProperties":{"$ref":"#/$defs/column"}},"key":{"$ref":"#/$defs/names"},"checks":{"type":"array","items":{"$ref":"#/$defs/check"}},"unit_tests":{"type":"array","items":{"$ref":"#/$defs/unitTest"}},"diff":{"$ref":"#/$defs/diff"},"model":{"$ref":"#/$defs/model"},"connection":{"type":"boolean"}},"additionalProperties":false,"oneOf":[{"required":["sql"]},{"required":["python"]},{"required":["shell"]},{"required":["notebook"]}]},"variable":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$"},"materialized":{"type":["string","object"],"if":{"type":"string"},"then":{"enum":["view","table","file"]},"properties":{"incremental":{"type":"object","properties":{"time":{"type":"string","minLength":1},"key":{"$ref":"#/$defs/names"},"lookback":{"$ref":"#/$defs/duration"}},"additionalProperties":false,"anyOf":[{"required":["time"]},{"required":["key"]}]}},"required":["incremental"],"additionalProperties":false},"rows":{"type":["array","string"],"minLength":1,"items":{"type":"object"}},"unitTest":{"type":"object","properties":{"name":{"type":"string","minLength":1},"given":{"type":"object","additionalProperties":{"$ref":"#/$defs/rows"}},"expect":{"$ref":"#/$defs/rows"},"ordered":{"type":"boolean"},"tolerance":{"type":"number","minimum":0},"as_of":{"$ref":"#/$defs/instant"}},"required":["name","expect"],"additionalProperties":false},"diff":{"type":"object","properties":{"max_changed_rows":{"$ref":"#/$defs/failing"},"max_added_rows":{"$ref":"#/$defs/failing"},"max_removed_rows":{"$ref":"#/$defs/failing"},"ignore_columns":{"$ref":"#/$defs/names"},"tolerance":{"type":"number","minimum":0}},"additionalProperties":false},"model":{"type":"object","properties":{"artifact":{"$ref":"#/$defs/path"},"metrics":{"$ref":"#/$defs/path"},"predictions":{"type":"object","properties":{"file":{"$ref":"#/$defs/path"},"id":{"type":"string","minLength":1},"label":{"type":"string","minLength":1},"score":{"type":"string","minLength":1},"prediction":{"type":"string","minLength":1},"threshold":{"type":"number"},"positive":{"type":["string","number","boolean"]},"task":{"enum":["binary","multiclass","regression"]}},"required":["file","id"],"additionalProperties":false},"gates":{"type":"array","items":{"$ref":"#/$defs/gate"}},"slices":{"type":["array","object"],"items":{"type":"string","minLength":1},"properties":{"columns":{"$ref":"#/$defs/names"},"depth":{"enum":[1,2]},"min_rows":{"type":"integer","minimum":5}},"required":["columns"],"additionalProperties":false},"drift":{"$ref":"#/$defs/names"},"training_data":{"$ref":"#/$defs/modelData"},"test_data":{"$ref":"#/$defs/modelData"},"params":{"$ref":"#/$defs/path"},"seed":{"type":"integer"},"card":{"type":"object","properties":{"intended_use":{"type":"string","minLength":1},"out_of_scope":{"type":"string","minLength":1},"limitations":{"type":"string","minLength":1},"license":{"type":"string","minLength":1},"language":{"$ref":"#/$defs/names"},"tags":{"$ref":"#/$defs/names"}},"additionalProperties":false}},"additionalProperties":false},"modelData":{"type":["string","object"],"minLength":1,"properties":{"input":{"type":"string","minLength":1},"file":{"$ref":"#/$defs/path"},"where":{"type":"string","minLength":1},"key":{"type":"string","minLength":1}},"additionalProperties":false,"anyOf":[{"required":["input"]},{"required":["file"]}]},"gate":{"type":"object","properties":{"metric":{"type":"string","minLength":1},"direction":{"enum":["higher","lower"]},"by":{"type":"string","minLength":1},"min":{"type":"number"},"max":{"type":"number"},"max_drop":{"type":"number","minimum":0},"min_rows":{"type":"integer","minimum":1}},"required":["metric"],"additionalProperties":false,"anyOf":[{"required":["min"]},{"required":["max"]},{"required":["max_drop"]}]},"exposure":{"type":"object","properties":{"kind":{"enum":["dashboard","api","report","application","notebook","ml"]},"description":{"type":"string","minLength":1},"owner":{"type":"string","minLength":1},"url":{"type":"string","minLength":1},"reads":{"$ref":"#/$defs/names"},"columns":{"$ref":"#/$defs/exposureColumns"}},"required":["kind","reads"],"additionalProperties":false},"exposureColumns":{"type":["array","string"],"items":{"$ref":"#/$defs/columnReference"},"if":{"type":"string"},"then":{"$ref":"#/$defs/columnReference"}}}};
const schema32 = {"type":"string","pattern":"^(?![Tt][Oo][Ww][Pp][Aa][Tt][Hh]_)[A-Za-z_][A-Za-z0-9_-]*$","maxLength":63};
const schema33 = {"type":["array","string"],"items":{"type":"string","minLength":1},"minLength":1,"uniqueItems":true};
const schema34 = {"type":"string","pattern":"^(?![Tt][Oo][Ww][Pp][Aa][Tt][Hh]_)[A-Za-z_][A-Za-z0-9_]*$","maxLength":63};
const func1 = Object.prototype.hasOwnProperty;
const func2 = ucs2length;
const pattern4 = new RegExp("^(?![Tt][Oo][Ww][Pp][Aa][Tt][Hh]_)[A-Za-z_][A-Za-z0-9_-]*$", "u");
const pattern5 = new RegExp("^(@(hourly|daily|weekly|monthly|yearly)|\\S+(\\s+\\S+){4})$", "u");
const pattern6 = new RegExp("^(?![Tt][Oo][Ww][Pp][Aa][Tt][Hh]_)[A-Za-z_][A-Za-z0-9_]*$", "u");
const schema35 = {"type":"object","properties":{"file":{"$ref":"#/$defs/names"},"table":{"type":"string","minLength":1},"description":{"type":"string","minLength":1},"owner":{"type":"string","minLength":1},"tags":{"$ref":"#/$defs/names"},"columns":{"type":"object","additionalProperties":{"$ref":"#/$defs/column"}},"key":{"$ref":"#/$defs/names"},"checks":{"type":"array","items":{"$ref":"#/$defs/check"}},"freshness":{"$ref":"#/$defs/freshness"}},"additionalProperties":false,"oneOf":[{"required":["file"]},{"required":["table"]}]};
const schema38 = {"type":["string","object","null"],"properties":{"type":{"type":"string","minLength":1},"description":{"type":"string","minLength":1},"not_null":{"type":"boolean"},"unique":{"type":"boolean"},"references":{"$ref":"#/$defs/columnReference"},"tags":{"$ref":"#/$defs/names"},"samples":{"enum":["allow"]}},"additionalProperties":false,"minLength":1};
const schema39 = {"type":"string","pattern":"^[^.\\s]+(\\.[^.\\s]+){1,2}$"};
const pattern7 = new RegExp("^[^.\\s]+(\\.[^.\\s]+){1,2}$", "u");

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
if(((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema38.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(func2(data) < 1){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((((key0 === "type") || (key0 === "description")) || (key0 === "not_null")) || (key0 === "unique")) || (key0 === "references")) || (key0 === "tags")) || (key0 === "samples"))){
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
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 === "string"){
if(func2(data0) < 1){
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.description !== undefined){
let data1 = data.description;
if(typeof data1 === "string"){
if(func2(data1) < 1){
const err5 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.not_null !== undefined){
if(typeof data.not_null !== "boolean"){
const err7 = {instancePath:instancePath+"/not_null",schemaPath:"#/properties/not_null/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.unique !== undefined){
if(typeof data.unique !== "boolean"){
const err8 = {instancePath:instancePath+"/unique",schemaPath:"#/properties/unique/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.references !== undefined){
let data4 = data.references;
if(typeof data4 === "string"){
if(!pattern7.test(data4)){
const err9 = {instancePath:instancePath+"/references",schemaPath:"#/$defs/columnReference/pattern",keyword:"pattern",params:{pattern: "^[^.\\s]+(\\.[^.\\s]+){1,2}$"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/references",schemaPath:"#/$defs/columnReference/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.tags !== undefined){
let data5 = data.tags;
if((!(Array.isArray(data5))) && (typeof data5 !== "string")){
const err11 = {instancePath:instancePath+"/tags",schemaPath:"#/$defs/names/type",keyword:"type",params:{type: schema33.type}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(typeof data5 === "string"){
if(func2(data5) < 1){
const err12 = {instancePath:instancePath+"/tags",schemaPath:"#/$defs/names/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(typeof data6 === "string"){
if(func2(data6) < 1){
const err13 = {instancePath:instancePath+"/tags/" + i0,schemaPath:"#/$defs/names/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/tags/" + i0,schemaPath:"#/$defs/names/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
let i1 = data5.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data5[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err15 = {instancePath:instancePath+"/tags",schemaPath:"#/$defs/names/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
}
if(data.samples !== undefined){
if(!(data.samples === "allow")){
const err16 = {instancePath:instancePath+"/samples",schemaPath:"#/properties/samples/enum",keyword:"enum",params:{allowedValues: schema38.properties.samples.enum}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema42 = {"type":["object","string"],"if":{"type":"string"},"then":{"enum":["schema","key","row_count"]},"properties":{"not_null":{"type":["string","array","object"],"properties":{"column":{"type":"string","minLength":1},"columns":{"$ref":"#/$defs/names"},"severity":{"enum":["error","warn"]},"where":{"type":"string","minLength":1},"at_least":{"$ref":"#/$defs/share"},"max_failing":{"$ref":"#/$defs/failing"}},"additionalProperties":false,"items":{"type":"string","minLength":1},"minLength":1,"minItems":1,"if":{"type":"object"},"then":{"oneOf":[{"required":["column"]},{"required":["columns"]}]}},"unique":{"type":["string","array","object"],"properties":{"column":{"type":"string","minLength":1},"columns":{"$ref":"#/$defs/names"},"severity":{"enum":["error","warn"]},"where":{"type":"string","minLength":1},"at_least":{"$ref":"#/$defs/share"},"max_failing":{"$ref":"#/$defs/failing"}},"additionalProperties":false,"items":{"type":"string","minLength":1},"minLength":1,"minItems":1,"if":{"type":"object"},"then":{"oneOf":[{"required":["column"]},{"required":["columns"]}]}},"key":{"type":["string","array","object","null"],"properties":{"columns":{"$ref":"#/$defs/names"},"severity":{"enum":["error","warn"]},"where":{"type":"string","minLength":1},"at_least":{"$ref":"#/$defs/share"},"max_failing":{"$ref":"#/$defs/failing"}},"additionalProperties":false,"items":{"type":"string","minLength":1},"minLength":1,"minItems":1},"references":{"type":"object","properties":{"column":{"type":"string","minLength":1},"to":{"$ref":"#/$defs/columnReference"},"severity":{"enum":["error","warn"]},"where":{"type":"string","minLength":1},"at_least":{"$ref":"#/$defs/share"},"max_failing":{"$ref":"#/$defs/failing"}},"required":["column","to"],"additionalProperties":false},"schema":{"type":["object","null"],"properties":{"allow_extra":{"type":"boolean"},"severity":{"enum":["error","warn"]}},"additionalProperties":false},"accepted_values":{"type":"object","properties":{"column":{"type":"string","minLength":1},"values":{"type":"array","minItems":1,"items":{"type":["string","number","boolean"]}},"severity":{"enum":["error","warn"]},"where":{"type":"string","minLength":1},"at_least":{"$ref":"#/$defs/share"},"max_failing":{"$ref":"#/$defs/failing"}},"required":["column","values"],"additionalProperties":false},"accepted_range":{"type":"object","properties":{"column":{"type":"string","minLength":1},"min":{"type":["number","string"]},"max":{"type":["number","string"]},"exclusive":{"type":"boolean"},"severity":{"enum":["error","warn"]},"where":{"type":"string","minLength":1},"at_least":{"$ref":"#/$defs/share"},"max_failing":{"$ref":"#/$defs/failing"}},"required":["column"],"additionalProperties":false,"anyOf":[{"required":["min"]},{"required":["max"]}]},"pattern":{"type":"object","properties":{"column":{"type":"string","minLength":1},"regex":{"type":"string","minLength":1},"severity":{"enum":["error","warn"]},"where":{"type":"string","minLength":1},"at_least":{"$ref":"#/$defs/share"},"max_failing":{"$ref":"#/$defs/failing"}},"required":["column","regex"],"additionalProperties":false},"row_count":{"type":["object","null"],"properties":{"min":{"type":"integer","minimum":0},"max":{"type":"integer","minimum":0},"severity":{"enum":["error","warn"]},"where":{"type":"string","minLength":1}},"additionalProperties":false},"freshness":{"type":"object","properties":{"column":{"type":"string","minLength":1},"warn_after":{"$ref":"#/$defs/duration"},"error_after":{"$ref":"#/$defs/duration"},"severity":{"enum":["error","warn"]},"where":{"type":"string","minLength":1}},"required":["column"],"additionalProperties":false,"anyOf":[{"required":["warn_after"]},{"required":["error_after"]}]},"volume_change":{"type":"object","properties":{"max_drop":{"$ref":"#/$defs/percent"},"max_rise":{"$ref":"#/$defs/percent"},"window":{"type":"integer","minimum":1},"severity":{"enum":["error","warn"]},"where":{"type":"string","minLength":1}},"additionalProperties":false,"anyOf":[{"required":["max_drop"]},{"required":["max_rise"]}]},"mean":{"type":"object","properties":{"column":{"type":"string","minLength":1},"min":{"type":"number"},"max":{"type":"number"},"severity":{"enum":["error","warn"]},"where":{"type":"string","minLength":1}},"required":["column"],"additionalProperties":false,"anyOf":[{"required":["min"]},{"required":["max"]}]},"quantile":{"type":"object","properties":{"column":{"type":"string","minLength":1},"q":{"type":"number","minimum":0,"maximum":1},"min":{"type":"number"},"max":{"type":"number"},"severity":{"enum":["error","warn"]},"where":{"type":"string","minLength":1}},"required":["column","q"],"additionalProperties":false,"anyOf":[{"required":["min"]},{"required":["max"]}]},"distribution":{"type":"object","properties":{"column":{"type":"string","minLength":1},"values":{"type":"object","minProperties":1,"additionalProperties":{"$ref":"#/$defs/share"}},"tolerance":{"$ref":"#/$defs/share"},"max_other":{"$ref":"#/$defs/share"},"severity":{"enum":["error","warn"]},"where":{"type":"string","minLength":1}},"required":["column","values"],"additionalProperties":false},"expression":{"type":["string","object"],"properties":{"expression":{"type":"string","minLength":1},"severity":{"enum":["error","warn"]},"where":{"type":"string","minLength":1},"at_least":{"$ref":"#/$defs/share"},"max_failing":{"$ref":"#/$defs/failing"}},"required":["expression"],"additionalProperties":false,"minLength":1},"sql":{"type":["string","object"],"properties":{"file":{"$ref":"#/$defs/path"},"query":{"type":"string","minLength":1},"severity":{"enum":["error","warn"]},"max_failing":{"$ref":"#/$defs/failing"}},"additionalProperties":false,"minLength":1,"if":{"type":"object"},"then":{"oneOf":[{"required":["file"]},{"required":["query"]}]}}},"minProperties":1,"maxProperties":1,"additionalProperties":false};
const schema44 = {"type":["string","number"],"pattern":"^(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]+)?)\\s*%$","minimum":0,"maximum":1};
const schema45 = {"type":["integer","string"],"minimum":0,"pattern":"^(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]+)?)\\s*%$"};
const schema61 = {"type":"string","pattern":"^[0-9]+(\\.[0-9]+)?\\s*(ms|s|m|h|d|w)$"};
const schema63 = {"type":"string","pattern":"^[0-9]+(\\.[0-9]+)?\\s*%$"};
const schema70 = {"type":"string","minLength":1};
const pattern8 = new RegExp("^(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]+)?)\\s*%$", "u");
const pattern23 = new RegExp("^[0-9]+(\\.[0-9]+)?\\s*(ms|s|m|h|d|w)$", "u");
const pattern25 = new RegExp("^[0-9]+(\\.[0-9]+)?\\s*%$", "u");

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
if((!(data && typeof data == "object" && !Array.isArray(data))) && (typeof data !== "string")){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema42.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(typeof data !== "string"){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs4 = errors;
if(!(((data === "schema") || (data === "key")) || (data === "row_count"))){
const err2 = {instancePath,schemaPath:"#/then/enum",keyword:"enum",params:{allowedValues: schema42.then.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
}
if(!valid0){
const err3 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 1){
const err4 = {instancePath,schemaPath:"#/maxProperties",keyword:"maxProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(Object.keys(data).length < 1){
const err5 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema42.properties, key0))){
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
if(data.not_null !== undefined){
let data0 = data.not_null;
if((!data0 || typeof data0 != "object") && (typeof data0 !== "string")){
const err7 = {instancePath:instancePath+"/not_null",schemaPath:"#/properties/not_null/type",keyword:"type",params:{type: schema42.properties.not_null.type}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const _errs8 = errors;
let valid2 = true;
const _errs9 = errors;
if(!(data0 && typeof data0 == "object" && !Array.isArray(data0))){
const err8 = {};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var _valid1 = _errs9 === errors;
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs11 = errors;
const _errs12 = errors;
let valid3 = false;
let passing0 = null;
const _errs13 = errors;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.column === undefined){
const err9 = {instancePath:instancePath+"/not_null",schemaPath:"#/properties/not_null/then/oneOf/0/required",keyword:"required",params:{missingProperty: "column"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
var _valid2 = _errs13 === errors;
if(_valid2){
valid3 = true;
passing0 = 0;
}
const _errs14 = errors;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.columns === undefined){
const err10 = {instancePath:instancePath+"/not_null",schemaPath:"#/properties/not_null/then/oneOf/1/required",keyword:"required",params:{missingProperty: "columns"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
var _valid2 = _errs14 === errors;
if(_valid2 && valid3){
valid3 = false;
passing0 = [passing0, 1];
}
else {
if(_valid2){
valid3 = true;
passing0 = 1;
}
}
if(!valid3){
const err11 = {instancePath:instancePath+"/not_null",schemaPath:"#/properties/not_null/then/oneOf",keyword:"oneOf",params:{passingSchemas: passing0}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
else {
errors = _errs12;
if(vErrors !== null){
if(_errs12){
vErrors.length = _errs12;
}
else {
vErrors = null;
}
}
}
var _valid1 = _errs11 === errors;
valid2 = _valid1;
}
if(!valid2){
const err12 = {instancePath:instancePath+"/not_null",schemaPath:"#/properties/not_null/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(typeof data0 === "string"){
if(func2(data0) < 1){
const err13 = {instancePath:instancePath+"/not_null",schemaPath:"#/properties/not_null/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(Array.isArray(data0)){
if(data0.length < 1){
const err14 = {instancePath:instancePath+"/not_null",schemaPath:"#/properties/not_null/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(func2(data1) < 1){
const err15 = {instancePath:instancePath+"/not_null/" + i0,schemaPath:"#/properties/not_null/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/not_null/" + i0,schemaPath:"#/properties/not_null/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!((((((key1 === "column") || (key1 === "columns")) || (key1 === "severity")) || (key1 === "where")) || (key1 === "at_least")) || (key1 === "max_failing"))){
const err17 = {instancePath:instancePath+"/not_null",schemaPath:"#/properties/not_null/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data0.column !== undefined){
let data2 = data0.column;
if(typeof data2 === "string"){
if(func2(data2) < 1){
const err18 = {instancePath:instancePath+"/not_null/column",schemaPath:"#/properties/not_null/properties/column/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/not_null/column",schemaPath:"#/properties/not_null/properties/column/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data0.columns !== undefined){
let data3 = data0.columns;
if((!(Array.isArray(data3))) && (typeof data3 !== "string")){
const err20 = {instancePath:instancePath+"/not_null/columns",schemaPath:"#/$defs/names/type",keyword:"type",params:{type: schema33.type}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(typeof data3 === "string"){
if(func2(data3) < 1){
const err21 = {instancePath:instancePath+"/not_null/columns",schemaPath:"#/$defs/names/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(Array.isArray(data3)){
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(typeof data4 === "string"){
if(func2(data4) < 1){
const err22 = {instancePath:instancePath+"/not_null/columns/" + i1,schemaPath:"#/$defs/names/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/not_null/columns/" + i1,schemaPath:"#/$defs/names/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
let i2 = data3.length;
let j0;
if(i2 > 1){
const indices0 = {};
for(;i2--;){
let item0 = data3[i2];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err24 = {instancePath:instancePath+"/not_null/columns",schemaPath:"#/$defs/names/uniqueItems",keyword:"uniqueItems",params:{i: i2, j: j0}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
break;
}
indices0[item0] = i2;
}
}
}
}
if(data0.severity !== undefined){
let data5 = data0.severity;
if(!((data5 === "error") || (data5 === "warn"))){
const err25 = {instancePath:instancePath+"/not_null/severity",schemaPath:"#/properties/not_null/properties/severity/enum",keyword:"enum",params:{allowedValues: schema42.properties.not_null.properties.severity.enum}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data0.where !== undefined){
let data6 = data0.where;
if(typeof data6 === "string"){
if(func2(data6) < 1){
const err26 = {instancePath:instancePath+"/not_null/where",schemaPath:"#/properties/not_null/properties/where/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/not_null/where",schemaPath:"#/properties/not_null/properties/where/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data0.at_least !== undefined){
let data7 = data0.at_least;
if((typeof data7 !== "string") && (!((typeof data7 == "number") && (isFinite(data7))))){
const err28 = {instancePath:instancePath+"/not_null/at_least",schemaPath:"#/$defs/share/type",keyword:"type",params:{type: schema44.type}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 1 || isNaN(data7)){
const err29 = {instancePath:instancePath+"/not_null/at_least",schemaPath:"#/$defs/share/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data7 < 0 || isNaN(data7)){
const err30 = {instancePath:instancePath+"/not_null/at_least",schemaPath:"#/$defs/share/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(typeof data7 === "string"){
if(!pattern8.test(data7)){
const err31 = {instancePath:instancePath+"/not_null/at_least",schemaPath:"#/$defs/share/pattern",keyword:"pattern",params:{pattern: "^(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]+)?)\\s*%$"}};
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
if(data0.max_failing !== undefined){
let data8 = data0.max_failing;
if((!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))) && (typeof data8 !== "string")){
const err32 = {instancePath:instancePath+"/not_null/max_failing",schemaPath:"#/$defs/failing/type",keyword:"type",params:{type: schema45.type}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
const err33 = {instancePath:instancePath+"/not_null/max_failing",schemaPath:"#/$defs/failing/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(typeof data8 === "string"){
if(!pattern8.test(data8)){
const err34 = {instancePath:instancePath+"/not_null/max_failing",schemaPath:"#/$defs/failing/pattern",keyword:"pattern",params:{pattern: "^(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]+)?)\\s*%$"}};
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
}
}
if(data.unique !== undefined){
let data9 = data.unique;
if((!data9 || typeof data9 != "object") && (typeof data9 !== "string")){
const err35 = {instancePath:instancePath+"/unique",schemaPath:"#/properties/unique/type",keyword:"type",params:{type: schema42.properties.unique.type}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
const _errs36 = errors;
let valid13 = true;
const _errs37 = errors;
if(!(data9 && typeof data9 == "object" && !Array.isArray(data9))){
const err36 = {};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
var _valid3 = _errs37 === errors;
errors = _errs36;
if(vErrors !== null){
if(_errs36){
vErrors.length = _errs36;
}
else {
vErrors = null;
}
}
if(_valid3){
const _errs39 = errors;
const _errs40 = errors;
let valid14 = false;
let passing1 = null;
const _errs41 = errors;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.column === undefined){
const err37 = {instancePath:instancePath+"/unique",schemaPath:"#/properties/unique/then/oneOf/0/required",keyword:"required",params:{missingProperty: "column"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
var _valid4 = _errs41 === errors;
if(_valid4){
valid14 = true;
passing1 = 0;
}
const _errs42 = errors;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.columns === undefined){
const err38 = {instancePath:instancePath+"/unique",schemaPath:"#/properties/unique/then/oneOf/1/required",keyword:"required",params:{missingProperty: "columns"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
var _valid4 = _errs42 === errors;
if(_valid4 && valid14){
valid14 = false;
passing1 = [passing1, 1];
}
else {
if(_valid4){
valid14 = true;
passing1 = 1;
}
}
if(!valid14){
const err39 = {instancePath:instancePath+"/unique",schemaPath:"#/properties/unique/then/oneOf",keyword:"oneOf",params:{passingSchemas: passing1}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
else {
errors = _errs40;
if(vErrors !== null){
if(_errs40){
vErrors.length = _errs40;
}
else {
vErrors = null;
}
}
}
var _valid3 = _errs39 === errors;
valid13 = _valid3;
}
if(!valid13){
const err40 = {instancePath:instancePath+"/unique",schemaPath:"#/properties/unique/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(typeof data9 === "string"){
if(func2(data9) < 1){
const err41 = {instancePath:instancePath+"/unique",schemaPath:"#/properties/unique/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(Array.isArray(data9)){
if(data9.length < 1){
const err42 = {instancePath:instancePath+"/unique",schemaPath:"#/properties/unique/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
const len2 = data9.length;
for(let i3=0; i3<len2; i3++){
let data10 = data9[i3];
if(typeof data10 === "string"){
if(func2(data10) < 1){
const err43 = {instancePath:instancePath+"/unique/" + i3,schemaPath:"#/properties/unique/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/unique/" + i3,schemaPath:"#/properties/unique/items/type",keyword:"type",params:{type: "string"}};
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
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key2 in data9){
if(!((((((key2 === "column") || (key2 === "columns")) || (key2 === "severity")) || (key2 === "where")) || (key2 === "at_least")) || (key2 === "max_failing"))){
const err45 = {instancePath:instancePath+"/unique",schemaPath:"#/properties/unique/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data9.column !== undefined){
let data11 = data9.column;
if(typeof data11 === "string"){
if(func2(data11) < 1){
const err46 = {instancePath:instancePath+"/unique/column",schemaPath:"#/properties/unique/properties/column/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/unique/column",schemaPath:"#/properties/unique/properties/column/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data9.columns !== undefined){
let data12 = data9.columns;
if((!(Array.isArray(data12))) && (typeof data12 !== "string")){
const err48 = {instancePath:instancePath+"/unique/columns",schemaPath:"#/$defs/names/type",keyword:"type",params:{type: schema33.type}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(typeof data12 === "string"){
if(func2(data12) < 1){
const err49 = {instancePath:instancePath+"/unique/columns",schemaPath:"#/$defs/names/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(Array.isArray(data12)){
const len3 = data12.length;
for(let i4=0; i4<len3; i4++){
let data13 = data12[i4];
if(typeof data13 === "string"){
if(func2(data13) < 1){
const err50 = {instancePath:instancePath+"/unique/columns/" + i4,schemaPath:"#/$defs/names/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/unique/columns/" + i4,schemaPath:"#/$defs/names/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
let i5 = data12.length;
let j1;
if(i5 > 1){
const indices1 = {};
for(;i5--;){
let item1 = data12[i5];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err52 = {instancePath:instancePath+"/unique/columns",schemaPath:"#/$defs/names/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j1}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
break;
}
indices1[item1] = i5;
}
}
}
}
if(data9.severity !== undefined){
let data14 = data9.severity;
if(!((data14 === "error") || (data14 === "warn"))){
const err53 = {instancePath:instancePath+"/unique/severity",schemaPath:"#/properties/unique/properties/severity/enum",keyword:"enum",params:{allowedValues: schema42.properties.unique.properties.severity.enum}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data9.where !== undefined){
let data15 = data9.where;
if(typeof data15 === "string"){
if(func2(data15) < 1){
const err54 = {instancePath:instancePath+"/unique/where",schemaPath:"#/properties/unique/properties/where/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
else {
const err55 = {instancePath:instancePath+"/unique/where",schemaPath:"#/properties/unique/properties/where/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data9.at_least !== undefined){
let data16 = data9.at_least;
if((typeof data16 !== "string") && (!((typeof data16 == "number") && (isFinite(data16))))){
const err56 = {instancePath:instancePath+"/unique/at_least",schemaPath:"#/$defs/share/type",keyword:"type",params:{type: schema44.type}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 1 || isNaN(data16)){
const err57 = {instancePath:instancePath+"/unique/at_least",schemaPath:"#/$defs/share/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(data16 < 0 || isNaN(data16)){
const err58 = {instancePath:instancePath+"/unique/at_least",schemaPath:"#/$defs/share/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(typeof data16 === "string"){
if(!pattern8.test(data16)){
const err59 = {instancePath:instancePath+"/unique/at_least",schemaPath:"#/$defs/share/pattern",keyword:"pattern",params:{pattern: "^(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]+)?)\\s*%$"}};
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
if(data9.max_failing !== undefined){
let data17 = data9.max_failing;
if((!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))) && (typeof data17 !== "string")){
const err60 = {instancePath:instancePath+"/unique/max_failing",schemaPath:"#/$defs/failing/type",keyword:"type",params:{type: schema45.type}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 < 0 || isNaN(data17)){
const err61 = {instancePath:instancePath+"/unique/max_failing",schemaPath:"#/$defs/failing/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(typeof data17 === "string"){
if(!pattern8.test(data17)){
const err62 = {instancePath:instancePath+"/unique/max_failing",schemaPath:"#/$defs/failing/pattern",keyword:"pattern",params:{pattern: "^(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]+)?)\\s*%$"}};
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
}
}
if(data.key !== undefined){
let data18 = data.key;
if((typeof data18 != "object") && (typeof data18 !== "string")){
const err63 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: schema42.properties.key.type}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(typeof data18 === "string"){
if(func2(data18) < 1){
const err64 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(Array.isArray(data18)){
if(data18.length < 1){
const err65 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
const len4 = data18.length;
for(let i6=0; i6<len4; i6++){
let data19 = data18[i6];
if(typeof data19 === "string"){
if(func2(data19) < 1){
const err66 = {instancePath:instancePath+"/key/" + i6,schemaPath:"#/properties/key/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
else {
const err67 = {instancePath:instancePath+"/key/" + i6,schemaPath:"#/properties/key/items/type",keyword:"type",params:{type: "string"}};
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
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
for(const key3 in data18){
if(!(((((key3 === "columns") || (key3 === "severity")) || (key3 === "where")) || (key3 === "at_least")) || (key3 === "max_failing"))){
const err68 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data18.columns !== undefined){
let data20 = data18.columns;
if((!(Array.isArray(data20))) && (typeof data20 !== "string")){
const err69 = {instancePath:instancePath+"/key/columns",schemaPath:"#/$defs/names/type",keyword:"type",params:{type: schema33.type}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(typeof data20 === "string"){
if(func2(data20) < 1){
const err70 = {instancePath:instancePath+"/key/columns",schemaPath:"#/$defs/names/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(Array.isArray(data20)){
const len5 = data20.length;
for(let i7=0; i7<len5; i7++){
let data21 = data20[i7];
if(typeof data21 === "string"){
if(func2(data21) < 1){
const err71 = {instancePath:instancePath+"/key/columns/" + i7,schemaPath:"#/$defs/names/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
else {
const err72 = {instancePath:instancePath+"/key/columns/" + i7,schemaPath:"#/$defs/names/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
let i8 = data20.length;
let j2;
if(i8 > 1){
const indices2 = {};
for(;i8--;){
let item2 = data20[i8];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err73 = {instancePath:instancePath+"/key/columns",schemaPath:"#/$defs/names/uniqueItems",keyword:"uniqueItems",params:{i: i8, j: j2}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
break;
}
indices2[item2] = i8;
}
}
}
}
if(data18.severity !== undefined){
let data22 = data18.severity;
if(!((data22 === "error") || (data22 === "warn"))){
const err74 = {instancePath:instancePath+"/key/severity",schemaPath:"#/properties/key/properties/severity/enum",keyword:"enum",params:{allowedValues: schema42.properties.key.properties.severity.enum}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data18.where !== undefined){
let data23 = data18.where;
if(typeof data23 === "string"){
if(func2(data23) < 1){
const err75 = {instancePath:instancePath+"/key/where",schemaPath:"#/properties/key/properties/where/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
else {
const err76 = {instancePath:instancePath+"/key/where",schemaPath:"#/properties/key/properties/where/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data18.at_least !== undefined){
let data24 = data18.at_least;
if((typeof data24 !== "string") && (!((typeof data24 == "number") && (isFinite(data24))))){
const err77 = {instancePath:instancePath+"/key/at_least",schemaPath:"#/$defs/share/type",keyword:"type",params:{type: schema44.type}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 1 || isNaN(data24)){
const err78 = {instancePath:instancePath+"/key/at_least",schemaPath:"#/$defs/share/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(data24 < 0 || isNaN(data24)){
const err79 = {instancePath:instancePath+"/key/at_least",schemaPath:"#/$defs/share/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(typeof data24 === "string"){
if(!pattern8.test(data24)){
const err80 = {instancePath:instancePath+"/key/at_least",schemaPath:"#/$defs/share/pattern",keyword:"pattern",params:{pattern: "^(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]+)?)\\s*%$"}};
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
if(data18.max_failing !== undefined){
let data25 = data18.max_failing;
if((!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))) && (typeof data25 !== "string")){
const err81 = {instancePath:instancePath+"/key/max_failing",schemaPath:"#/$defs/failing/type",keyword:"type",params:{type: schema45.type}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 < 0 || isNaN(data25)){
const err82 = {instancePath:instancePath+"/key/max_failing",schemaPath:"#/$defs/failing/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(typeof data25 === "string"){
if(!pattern8.test(data25)){
const err83 = {instancePath:instancePath+"/key/max_failing",schemaPath:"#/$defs/failing/pattern",keyword:"pattern",params:{pattern: "^(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]+)?)\\s*%$"}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
}
}
}
if(data.references !== undefined){
let data26 = data.references;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.column === undefined){
const err84 = {instancePath:instancePath+"/references",schemaPath:"#/properties/references/required",keyword:"required",params:{missingProperty: "column"}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(data26.to === undefined){
const err85 = {instancePath:instancePath+"/references",schemaPath:"#/properties/references/required",keyword:"required",params:{missingProperty: "to"}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
for(const key4 in data26){
if(!((((((key4 === "column") || (key4 === "to")) || (key4 === "severity")) || (key4 === "where")) || (key4 === "at_least")) || (key4 === "max_failing"))){
const err86 = {instancePath:instancePath+"/references",schemaPath:"#/properties/references/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data26.column !== undefined){
let data27 = data26.column;
if(typeof data27 === "string"){
if(func2(data27) < 1){
const err87 = {instancePath:instancePath+"/references/column",schemaPath:"#/properties/references/properties/column/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
else {
const err88 = {instancePath:instancePath+"/references/column",schemaPath:"#/properties/references/properties/column/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data26.to !== undefined){
let data28 = data26.to;
if(typeof data28 === "string"){
if(!pattern7.test(data28)){
const err89 = {instancePath:instancePath+"/references/to",schemaPath:"#/$defs/columnReference/pattern",keyword:"pattern",params:{pattern: "^[^.\\s]+(\\.[^.\\s]+){1,2}$"}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
else {
const err90 = {instancePath:instancePath+"/references/to",schemaPath:"#/$defs/columnReference/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data26.severity !== undefined){
let data29 = data26.severity;
if(!((data29 === "error") || (data29 === "warn"))){
const err91 = {instancePath:instancePath+"/references/severity",schemaPath:"#/properties/references/properties/severity/enum",keyword:"enum",params:{allowedValues: schema42.properties.references.properties.severity.enum}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data26.where !== undefined){
let data30 = data26.where;
if(typeof data30 === "string"){
if(func2(data30) < 1){
const err92 = {instancePath:instancePath+"/references/where",schemaPath:"#/properties/references/properties/where/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
else {
const err93 = {instancePath:instancePath+"/references/where",schemaPath:"#/properties/references/properties/where/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data26.at_least !== undefined){
let data31 = data26.at_least;
if((typeof data31 !== "string") && (!((typeof data31 == "number") && (isFinite(data31))))){
const err94 = {instancePath:instancePath+"/references/at_least",schemaPath:"#/$defs/share/type",keyword:"type",params:{type: schema44.type}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 > 1 || isNaN(data31)){
const err95 = {instancePath:instancePath+"/references/at_least",schemaPath:"#/$defs/share/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if(data31 < 0 || isNaN(data31)){
const err96 = {instancePath:instancePath+"/references/at_least",schemaPath:"#/$defs/share/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(typeof data31 === "string"){
if(!pattern8.test(data31)){
const err97 = {instancePath:instancePath+"/references/at_least",schemaPath:"#/$defs/share/pattern",keyword:"pattern",params:{pattern: "^(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]+)?)\\s*%$"}};
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
if(data26.max_failing !== undefined){
let data32 = data26.max_failing;
if((!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))) && (typeof data32 !== "string")){
const err98 = {instancePath:instancePath+"/references/max_failing",schemaPath:"#/$defs/failing/type",keyword:"type",params:{type: schema45.type}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 < 0 || isNaN(data32)){
const err99 = {instancePath:instancePath+"/references/max_failing",schemaPath:"#/$defs/failing/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(typeof data32 === "string"){
if(!pattern8.test(data32)){
const err100 = {instancePath:instancePath+"/references/max_failing",schemaPath:"#/$defs/failing/pattern",keyword:"pattern",params:{pattern: "^(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]+)?)\\s*%$"}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
}
}
else {
const err101 = {instancePath:instancePath+"/references",schemaPath:"#/properties/references/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data.schema !== undefined){
let data33 = data.schema;
if((!(data33 && typeof data33 == "object" && !Array.isArray(data33))) && (data33 !== null)){
const err102 = {instancePath:instancePath+"/schema",schemaPath:"#/properties/schema/type",keyword:"type",params:{type: schema42.properties.schema.type}};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
for(const key5 in data33){
if(!((key5 === "allow_extra") || (key5 === "severity"))){
const err103 = {instancePath:instancePath+"/schema",schemaPath:"#/properties/schema/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data33.allow_extra !== undefined){
if(typeof data33.allow_extra !== "boolean"){
const err104 = {instancePath:instancePath+"/schema/allow_extra",schemaPath:"#/properties/schema/properties/allow_extra/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data33.severity !== undefined){
let data35 = data33.severity;
if(!((data35 === "error") || (data35 === "warn"))){
const err105 = {instancePath:instancePath+"/schema/severity",schemaPath:"#/properties/schema/properties/severity/enum",keyword:"enum",params:{allowedValues: schema42.properties.schema.properties.severity.enum}};
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
}
if(data.accepted_values !== undefined){
let data36 = data.accepted_values;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.column === undefined){
const err106 = {instancePath:instancePath+"/accepted_values",schemaPath:"#/properties/accepted_values/required",keyword:"required",params:{missingProperty: "column"}};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if(data36.values === undefined){
const err107 = {instancePath:instancePath+"/accepted_values",schemaPath:"#/properties/accepted_values/required",keyword:"required",params:{missingProperty: "values"}};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
for(const key6 in data36){
if(!((((((key6 === "column") || (key6 === "values")) || (key6 === "severity")) || (key6 === "where")) || (key6 === "at_least")) || (key6 === "max_failing"))){
const err108 = {instancePath:instancePath+"/accepted_values",schemaPath:"#/properties/accepted_values/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data36.column !== undefined){
let data37 = data36.column;
if(typeof data37 === "string"){
if(func2(data37) < 1){
const err109 = {instancePath:instancePath+"/accepted_values/column",schemaPath:"#/properties/accepted_values/properties/column/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
else {
const err110 = {instancePath:instancePath+"/accepted_values/column",schemaPath:"#/properties/accepted_values/properties/column/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
if(data36.values !== undefined){
let data38 = data36.values;
if(Array.isArray(data38)){
if(data38.length < 1){
const err111 = {instancePath:instancePath+"/accepted_values/values",schemaPath:"#/properties/accepted_values/properties/values/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
const len6 = data38.length;
for(let i9=0; i9<len6; i9++){
let data39 = data38[i9];
if(((typeof data39 !== "string") && (!((typeof data39 == "number") && (isFinite(data39))))) && (typeof data39 !== "boolean")){
const err112 = {instancePath:instancePath+"/accepted_values/values/" + i9,schemaPath:"#/properties/accepted_values/properties/values/items/type",keyword:"type",params:{type: schema42.properties.accepted_values.properties.values.items.type}};
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
const err113 = {instancePath:instancePath+"/accepted_values/values",schemaPath:"#/properties/accepted_values/properties/values/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data36.severity !== undefined){
let data40 = data36.severity;
if(!((data40 === "error") || (data40 === "warn"))){
const err114 = {instancePath:instancePath+"/accepted_values/severity",schemaPath:"#/properties/accepted_values/properties/severity/enum",keyword:"enum",params:{allowedValues: schema42.properties.accepted_values.properties.severity.enum}};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data36.where !== undefined){
let data41 = data36.where;
if(typeof data41 === "string"){
if(func2(data41) < 1){
const err115 = {instancePath:instancePath+"/accepted_values/where",schemaPath:"#/properties/accepted_values/properties/where/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
else {
const err116 = {instancePath:instancePath+"/accepted_values/where",schemaPath:"#/properties/accepted_values/properties/where/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
if(data36.at_least !== undefined){
let data42 = data36.at_least;
if((typeof data42 !== "string") && (!((typeof data42 == "number") && (isFinite(data42))))){
const err117 = {instancePath:instancePath+"/accepted_values/at_least",schemaPath:"#/$defs/share/type",keyword:"type",params:{type: schema44.type}};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
if((typeof data42 == "number") && (isFinite(data42))){
if(data42 > 1 || isNaN(data42)){
const err118 = {instancePath:instancePath+"/accepted_values/at_least",schemaPath:"#/$defs/share/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
if(data42 < 0 || isNaN(data42)){
const err119 = {instancePath:instancePath+"/accepted_values/at_least",schemaPath:"#/$defs/share/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(typeof data42 === "string"){
if(!pattern8.test(data42)){
const err120 = {instancePath:instancePath+"/accepted_values/at_least",schemaPath:"#/$defs/share/pattern",keyword:"pattern",params:{pattern: "^(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]+)?)\\s*%$"}};
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
if(data36.max_failing !== undefined){
let data43 = data36.max_failing;
if((!(((typeof data43 == "number") && (!(data43 % 1) && !isNaN(data43))) && (isFinite(data43)))) && (typeof data43 !== "string")){
const err121 = {instancePath:instancePath+"/accepted_values/max_failing",schemaPath:"#/$defs/failing/type",keyword:"type",params:{type: schema45.type}};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
if((typeof data43 == "number") && (isFinite(data43))){
if(data43 < 0 || isNaN(data43)){
const err122 = {instancePath:instancePath+"/accepted_values/max_failing",schemaPath:"#/$defs/failing/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(typeof data43 === "string"){
if(!pattern8.test(data43)){
const err123 = {instancePath:instancePath+"/accepted_values/max_failing",schemaPath:"#/$defs/failing/pattern",keyword:"pattern",params:{pattern: "^(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]+)?)\\s*%$"}};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
}
}
else {
const err124 = {instancePath:instancePath+"/accepted_values",schemaPath:"#/properties/accepted_values/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(data.accepted_range !== undefined){
let data44 = data.accepted_range;
const _errs124 = errors;
let valid43 = false;
const _errs125 = errors;
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
if(data44.min === undefined){
const err125 = {instancePath:instancePath+"/accepted_range",schemaPath:"#/properties/accepted_range/anyOf/0/required",keyword:"required",params:{missingProperty: "min"}};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
var _valid5 = _errs125 === errors;
valid43 = valid43 || _valid5;
const _errs126 = errors;
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
if(data44.max === undefined){
const err126 = {instancePath:instancePath+"/accepted_range",schemaPath:"#/properties/accepted_range/anyOf/1/required",keyword:"required",params:{missingProperty: "max"}};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
var _valid5 = _errs126 === errors;
valid43 = valid43 || _valid5;
if(!valid43){
const err127 = {instancePath:instancePath+"/accepted_range",schemaPath:"#/properties/accepted_range/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
else {
errors = _errs124;
if(vErrors !== null){
if(_errs124){
vErrors.length = _errs124;
}
else {
vErrors = null;
}
}
}
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
if(data44.column === undefined){
const err128 = {instancePath:instancePath+"/accepted_range",schemaPath:"#/properties/accepted_range/required",keyword:"required",params:{missingProperty: "column"}};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
for(const key7 in data44){
if(!((((((((key7 === "column") || (key7 === "min")) || (key7 === "max")) || (key7 === "exclusive")) || (key7 === "severity")) || (key7 === "where")) || (key7 === "at_least")) || (key7 === "max_failing"))){
const err129 = {instancePath:instancePath+"/accepted_range",schemaPath:"#/properties/accepted_range/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
if(data44.column !== undefined){
let data45 = data44.column;
if(typeof data45 === "string"){
if(func2(data45) < 1){
const err130 = {instancePath:instancePath+"/accepted_range/column",schemaPath:"#/properties/accepted_range/properties/column/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
else {
const err131 = {instancePath:instancePath+"/accepted_range/column",schemaPath:"#/properties/accepted_range/properties/column/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
if(data44.min !== undefined){
let data46 = data44.min;
if((!((typeof data46 == "number") && (isFinite(data46)))) && (typeof data46 !== "string")){
const err132 = {instancePath:instancePath+"/accepted_range/min",schemaPath:"#/properties/accepted_range/properties/min/type",keyword:"type",params:{type: schema42.properties.accepted_range.properties.min.type}};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
if(data44.max !== undefined){
let data47 = data44.max;
if((!((typeof data47 == "number") && (isFinite(data47)))) && (typeof data47 !== "string")){
const err133 = {instancePath:instancePath+"/accepted_range/max",schemaPath:"#/properties/accepted_range/properties/max/type",keyword:"type",params:{type: schema42.properties.accepted_range.properties.max.type}};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
if(data44.exclusive !== undefined){
if(typeof data44.exclusive !== "boolean"){
const err134 = {instancePath:instancePath+"/accepted_range/exclusive",schemaPath:"#/properties/accepted_range/properties/exclusive/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data44.severity !== undefined){
let data49 = data44.severity;
if(!((data49 === "error") || (data49 === "warn"))){
const err135 = {instancePath:instancePath+"/accepted_range/severity",schemaPath:"#/properties/accepted_range/properties/severity/enum",keyword:"enum",params:{allowedValues: schema42.properties.accepted_range.properties.severity.enum}};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
if(data44.where !== undefined){
let data50 = data44.where;
if(typeof data50 === "string"){
if(func2(data50) < 1){
const err136 = {instancePath:instancePath+"/accepted_range/where",schemaPath:"#/properties/accepted_range/properties/where/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
else {
const err137 = {instancePath:instancePath+"/accepted_range/where",schemaPath:"#/properties/accepted_range/properties/where/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
if(data44.at_least !== undefined){
let data51 = data44.at_least;
if((typeof data51 !== "string") && (!((typeof data51 == "number") && (isFinite(data51))))){
const err138 = {instancePath:instancePath+"/accepted_range/at_least",schemaPath:"#/$defs/share/type",keyword:"type",params:{type: schema44.type}};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
if((typeof data51 == "number") && (isFinite(data51))){
if(data51 > 1 || isNaN(data51)){
const err139 = {instancePath:instancePath+"/accepted_range/at_least",schemaPath:"#/$defs/share/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
if(data51 < 0 || isNaN(data51)){
const err140 = {instancePath:instancePath+"/accepted_range/at_least",schemaPath:"#/$defs/share/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
if(typeof data51 === "string"){
if(!pattern8.test(data51)){
const err141 = {instancePath:instancePath+"/accepted_range/at_least",schemaPath:"#/$defs/share/pattern",keyword:"pattern",params:{pattern: "^(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]+)?)\\s*%$"}};
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
if(data44.max_failing !== undefined){
let data52 = data44.max_failing;
if((!(((typeof data52 == "number") && (!(data52 % 1) && !isNaN(data52))) && (isFinite(data52)))) && (typeof data52 !== "string")){
const err142 = {instancePath:instancePath+"/accepted_range/max_failing",schemaPath:"#/$defs/failing/type",keyword:"type",params:{type: schema45.type}};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
if((typeof data52 == "number") && (isFinite(data52))){
if(data52 < 0 || isNaN(data52)){
const err143 = {instancePath:instancePath+"/accepted_range/max_failing",schemaPath:"#/$defs/failing/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
if(typeof data52 === "string"){
if(!pattern8.test(data52)){
const err144 = {instancePath:instancePath+"/accepted_range/max_failing",schemaPath:"#/$defs/failing/pattern",keyword:"pattern",params:{pattern: "^(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]+)?)\\s*%$"}};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
}
}
else {
const err145 = {instancePath:instancePath+"/accepted_range",schemaPath:"#/properties/accepted_range/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
if(data.pattern !== undefined){
let data53 = data.pattern;
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
if(data53.column === undefined){
const err146 = {instancePath:instancePath+"/pattern",schemaPath:"#/properties/pattern/required",keyword:"required",params:{missingProperty: "column"}};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
if(data53.regex === undefined){
const err147 = {instancePath:instancePath+"/pattern",schemaPath:"#/properties/pattern/required",keyword:"required",params:{missingProperty: "regex"}};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
for(const key8 in data53){
if(!((((((key8 === "column") || (key8 === "regex")) || (key8 === "severity")) || (key8 === "where")) || (key8 === "at_least")) || (key8 === "max_failing"))){
const err148 = {instancePath:instancePath+"/pattern",schemaPath:"#/properties/pattern/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
if(data53.column !== undefined){
let data54 = data53.column;
if(typeof data54 === "string"){
if(func2(data54) < 1){
const err149 = {instancePath:instancePath+"/pattern/column",schemaPath:"#/properties/pattern/properties/column/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
else {
const err150 = {instancePath:instancePath+"/pattern/column",schemaPath:"#/properties/pattern/properties/column/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
if(data53.regex !== undefined){
let data55 = data53.regex;
if(typeof data55 === "string"){
if(func2(data55) < 1){
const err151 = {instancePath:instancePath+"/pattern/regex",schemaPath:"#/properties/pattern/properties/regex/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
else {
const err152 = {instancePath:instancePath+"/pattern/regex",schemaPath:"#/properties/pattern/properties/regex/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
if(data53.severity !== undefined){
let data56 = data53.severity;
if(!((data56 === "error") || (data56 === "warn"))){
const err153 = {instancePath:instancePath+"/pattern/severity",schemaPath:"#/properties/pattern/properties/severity/enum",keyword:"enum",params:{allowedValues: schema42.properties.pattern.properties.severity.enum}};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
if(data53.where !== undefined){
let data57 = data53.where;
if(typeof data57 === "string"){
if(func2(data57) < 1){
const err154 = {instancePath:instancePath+"/pattern/where",schemaPath:"#/properties/pattern/properties/where/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
else {
const err155 = {instancePath:instancePath+"/pattern/where",schemaPath:"#/properties/pattern/properties/where/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
if(data53.at_least !== undefined){
let data58 = data53.at_least;
if((typeof data58 !== "string") && (!((typeof data58 == "number") && (isFinite(data58))))){
const err156 = {instancePath:instancePath+"/pattern/at_least",schemaPath:"#/$defs/share/type",keyword:"type",params:{type: schema44.type}};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
if((typeof data58 == "number") && (isFinite(data58))){
if(data58 > 1 || isNaN(data58)){
const err157 = {instancePath:instancePath+"/pattern/at_least",schemaPath:"#/$defs/share/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
if(data58 < 0 || isNaN(data58)){
const err158 = {instancePath:instancePath+"/pattern/at_least",schemaPath:"#/$defs/share/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
if(typeof data58 === "string"){
if(!pattern8.test(data58)){
const err159 = {instancePath:instancePath+"/pattern/at_least",schemaPath:"#/$defs/share/pattern",keyword:"pattern",params:{pattern: "^(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]+)?)\\s*%$"}};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
}
if(data53.max_failing !== undefined){
let data59 = data53.max_failing;
if((!(((typeof data59 == "number") && (!(data59 % 1) && !isNaN(data59))) && (isFinite(data59)))) && (typeof data59 !== "string")){
const err160 = {instancePath:instancePath+"/pattern/max_failing",schemaPath:"#/$defs/failing/type",keyword:"type",params:{type: schema45.type}};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
if((typeof data59 == "number") && (isFinite(data59))){
if(data59 < 0 || isNaN(data59)){
const err161 = {instancePath:instancePath+"/pattern/max_failing",schemaPath:"#/$defs/failing/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
if(typeof data59 === "string"){
if(!pattern8.test(data59)){
const err162 = {instancePath:instancePath+"/pattern/max_failing",schemaPath:"#/$defs/failing/pattern",keyword:"pattern",params:{pattern: "^(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]+)?)\\s*%$"}};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
}
}
else {
const err163 = {instancePath:instancePath+"/pattern",schemaPath:"#/properties/pattern/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
if(data.row_count !== undefined){
let data60 = data.row_count;
if((!(data60 && typeof data60 == "object" && !Array.isArray(data60))) && (data60 !== null)){
const err164 = {instancePath:instancePath+"/row_count",schemaPath:"#/properties/row_count/type",keyword:"type",params:{type: schema42.properties.row_count.type}};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
if(data60 && typeof data60 == "object" && !Array.isArray(data60)){
for(const key9 in data60){
if(!((((key9 === "min") || (key9 === "max")) || (key9 === "severity")) || (key9 === "where"))){
const err165 = {instancePath:instancePath+"/row_count",schemaPath:"#/properties/row_count/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9}};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
if(data60.min !== undefined){
let data61 = data60.min;
if(!(((typeof data61 == "number") && (!(data61 % 1) && !isNaN(data61))) && (isFinite(data61)))){
const err166 = {instancePath:instancePath+"/row_count/min",schemaPath:"#/properties/row_count/properties/min/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
if((typeof data61 == "number") && (isFinite(data61))){
if(data61 < 0 || isNaN(data61)){
const err167 = {instancePath:instancePath+"/row_count/min",schemaPath:"#/properties/row_count/properties/min/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
}
if(data60.max !== undefined){
let data62 = data60.max;
if(!(((typeof data62 == "number") && (!(data62 % 1) && !isNaN(data62))) && (isFinite(data62)))){
const err168 = {instancePath:instancePath+"/row_count/max",schemaPath:"#/properties/row_count/properties/max/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
if((typeof data62 == "number") && (isFinite(data62))){
if(data62 < 0 || isNaN(data62)){
const err169 = {instancePath:instancePath+"/row_count/max",schemaPath:"#/properties/row_count/properties/max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
}
if(data60.severity !== undefined){
let data63 = data60.severity;
if(!((data63 === "error") || (data63 === "warn"))){
const err170 = {instancePath:instancePath+"/row_count/severity",schemaPath:"#/properties/row_count/properties/severity/enum",keyword:"enum",params:{allowedValues: schema42.properties.row_count.properties.severity.enum}};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
if(data60.where !== undefined){
let data64 = data60.where;
if(typeof data64 === "string"){
if(func2(data64) < 1){
const err171 = {instancePath:instancePath+"/row_count/where",schemaPath:"#/properties/row_count/properties/where/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
else {
const err172 = {instancePath:instancePath+"/row_count/where",schemaPath:"#/properties/row_count/properties/where/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
}
}
if(data.freshness !== undefined){
let data65 = data.freshness;
const _errs173 = errors;
let valid51 = false;
const _errs174 = errors;
if(data65 && typeof data65 == "object" && !Array.isArray(data65)){
if(data65.warn_after === undefined){
const err173 = {instancePath:instancePath+"/freshness",schemaPath:"#/properties/freshness/anyOf/0/required",keyword:"required",params:{missingProperty: "warn_after"}};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
var _valid6 = _errs174 === errors;
valid51 = valid51 || _valid6;
const _errs175 = errors;
if(data65 && typeof data65 == "object" && !Array.isArray(data65)){
if(data65.error_after === undefined){
const err174 = {instancePath:instancePath+"/freshness",schemaPath:"#/properties/freshness/anyOf/1/required",keyword:"required",params:{missingProperty: "error_after"}};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
var _valid6 = _errs175 === errors;
valid51 = valid51 || _valid6;
if(!valid51){
const err175 = {instancePath:instancePath+"/freshness",schemaPath:"#/properties/freshness/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
else {
errors = _errs173;
if(vErrors !== null){
if(_errs173){
vErrors.length = _errs173;
}
else {
vErrors = null;
}
}
}
if(data65 && typeof data65 == "object" && !Array.isArray(data65)){
if(data65.column === undefined){
const err176 = {instancePath:instancePath+"/freshness",schemaPath:"#/properties/freshness/required",keyword:"required",params:{missingProperty: "column"}};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
for(const key10 in data65){
if(!(((((key10 === "column") || (key10 === "warn_after")) || (key10 === "error_after")) || (key10 === "severity")) || (key10 === "where"))){
const err177 = {instancePath:instancePath+"/freshness",schemaPath:"#/properties/freshness/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10}};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
if(data65.column !== undefined){
let data66 = data65.column;
if(typeof data66 === "string"){
if(func2(data66) < 1){
const err178 = {instancePath:instancePath+"/freshness/column",schemaPath:"#/properties/freshness/properties/column/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
else {
const err179 = {instancePath:instancePath+"/freshness/column",schemaPath:"#/properties/freshness/properties/column/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
if(data65.warn_after !== undefined){
let data67 = data65.warn_after;
if(typeof data67 === "string"){
if(!pattern23.test(data67)){
const err180 = {instancePath:instancePath+"/freshness/warn_after",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?\\s*(ms|s|m|h|d|w)$"}};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
else {
const err181 = {instancePath:instancePath+"/freshness/warn_after",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
if(data65.error_after !== undefined){
let data68 = data65.error_after;
if(typeof data68 === "string"){
if(!pattern23.test(data68)){
const err182 = {instancePath:instancePath+"/freshness/error_after",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?\\s*(ms|s|m|h|d|w)$"}};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
else {
const err183 = {instancePath:instancePath+"/freshness/error_after",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
if(data65.severity !== undefined){
let data69 = data65.severity;
if(!((data69 === "error") || (data69 === "warn"))){
const err184 = {instancePath:instancePath+"/freshness/severity",schemaPath:"#/properties/freshness/properties/severity/enum",keyword:"enum",params:{allowedValues: schema42.properties.freshness.properties.severity.enum}};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
if(data65.where !== undefined){
let data70 = data65.where;
if(typeof data70 === "string"){
if(func2(data70) < 1){
const err185 = {instancePath:instancePath+"/freshness/where",schemaPath:"#/properties/freshness/properties/where/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
else {
const err186 = {instancePath:instancePath+"/freshness/where",schemaPath:"#/properties/freshness/properties/where/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
}
else {
const err187 = {instancePath:instancePath+"/freshness",schemaPath:"#/properties/freshness/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
}
if(data.volume_change !== undefined){
let data71 = data.volume_change;
const _errs190 = errors;
let valid55 = false;
const _errs191 = errors;
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if(data71.max_drop === undefined){
const err188 = {instancePath:instancePath+"/volume_change",schemaPath:"#/properties/volume_change/anyOf/0/required",keyword:"required",params:{missingProperty: "max_drop"}};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
}
var _valid7 = _errs191 === errors;
valid55 = valid55 || _valid7;
const _errs192 = errors;
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if(data71.max_rise === undefined){
const err189 = {instancePath:instancePath+"/volume_change",schemaPath:"#/properties/volume_change/anyOf/1/required",keyword:"required",params:{missingProperty: "max_rise"}};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
}
var _valid7 = _errs192 === errors;
valid55 = valid55 || _valid7;
if(!valid55){
const err190 = {instancePath:instancePath+"/volume_change",schemaPath:"#/properties/volume_change/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
else {
errors = _errs190;
if(vErrors !== null){
if(_errs190){
vErrors.length = _errs190;
}
else {
vErrors = null;
}
}
}
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
for(const key11 in data71){
if(!(((((key11 === "max_drop") || (key11 === "max_rise")) || (key11 === "window")) || (key11 === "severity")) || (key11 === "where"))){
const err191 = {instancePath:instancePath+"/volume_change",schemaPath:"#/properties/volume_change/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11}};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
if(data71.max_drop !== undefined){
let data72 = data71.max_drop;
if(typeof data72 === "string"){
if(!pattern25.test(data72)){
const err192 = {instancePath:instancePath+"/volume_change/max_drop",schemaPath:"#/$defs/percent/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?\\s*%$"}};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
}
else {
const err193 = {instancePath:instancePath+"/volume_change/max_drop",schemaPath:"#/$defs/percent/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
}
if(data71.max_rise !== undefined){
let data73 = data71.max_rise;
if(typeof data73 === "string"){
if(!pattern25.test(data73)){
const err194 = {instancePath:instancePath+"/volume_change/max_rise",schemaPath:"#/$defs/percent/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?\\s*%$"}};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
}
else {
const err195 = {instancePath:instancePath+"/volume_change/max_rise",schemaPath:"#/$defs/percent/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
}
if(data71.window !== undefined){
let data74 = data71.window;
if(!(((typeof data74 == "number") && (!(data74 % 1) && !isNaN(data74))) && (isFinite(data74)))){
const err196 = {instancePath:instancePath+"/volume_change/window",schemaPath:"#/properties/volume_change/properties/window/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
if((typeof data74 == "number") && (isFinite(data74))){
if(data74 < 1 || isNaN(data74)){
const err197 = {instancePath:instancePath+"/volume_change/window",schemaPath:"#/properties/volume_change/properties/window/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
}
if(data71.severity !== undefined){
let data75 = data71.severity;
if(!((data75 === "error") || (data75 === "warn"))){
const err198 = {instancePath:instancePath+"/volume_change/severity",schemaPath:"#/properties/volume_change/properties/severity/enum",keyword:"enum",params:{allowedValues: schema42.properties.volume_change.properties.severity.enum}};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
if(data71.where !== undefined){
let data76 = data71.where;
if(typeof data76 === "string"){
if(func2(data76) < 1){
const err199 = {instancePath:instancePath+"/volume_change/where",schemaPath:"#/properties/volume_change/properties/where/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
else {
const err200 = {instancePath:instancePath+"/volume_change/where",schemaPath:"#/properties/volume_change/properties/where/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
}
else {
const err201 = {instancePath:instancePath+"/volume_change",schemaPath:"#/properties/volume_change/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
if(data.mean !== undefined){
let data77 = data.mean;
const _errs207 = errors;
let valid59 = false;
const _errs208 = errors;
if(data77 && typeof data77 == "object" && !Array.isArray(data77)){
if(data77.min === undefined){
const err202 = {instancePath:instancePath+"/mean",schemaPath:"#/properties/mean/anyOf/0/required",keyword:"required",params:{missingProperty: "min"}};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
var _valid8 = _errs208 === errors;
valid59 = valid59 || _valid8;
const _errs209 = errors;
if(data77 && typeof data77 == "object" && !Array.isArray(data77)){
if(data77.max === undefined){
const err203 = {instancePath:instancePath+"/mean",schemaPath:"#/properties/mean/anyOf/1/required",keyword:"required",params:{missingProperty: "max"}};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
}
var _valid8 = _errs209 === errors;
valid59 = valid59 || _valid8;
if(!valid59){
const err204 = {instancePath:instancePath+"/mean",schemaPath:"#/properties/mean/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
else {
errors = _errs207;
if(vErrors !== null){
if(_errs207){
vErrors.length = _errs207;
}
else {
vErrors = null;
}
}
}
if(data77 && typeof data77 == "object" && !Array.isArray(data77)){
if(data77.column === undefined){
const err205 = {instancePath:instancePath+"/mean",schemaPath:"#/properties/mean/required",keyword:"required",params:{missingProperty: "column"}};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
for(const key12 in data77){
if(!(((((key12 === "column") || (key12 === "min")) || (key12 === "max")) || (key12 === "severity")) || (key12 === "where"))){
const err206 = {instancePath:instancePath+"/mean",schemaPath:"#/properties/mean/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12}};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
if(data77.column !== undefined){
let data78 = data77.column;
if(typeof data78 === "string"){
if(func2(data78) < 1){
const err207 = {instancePath:instancePath+"/mean/column",schemaPath:"#/properties/mean/properties/column/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
else {
const err208 = {instancePath:instancePath+"/mean/column",schemaPath:"#/properties/mean/properties/column/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
if(data77.min !== undefined){
let data79 = data77.min;
if(!((typeof data79 == "number") && (isFinite(data79)))){
const err209 = {instancePath:instancePath+"/mean/min",schemaPath:"#/properties/mean/properties/min/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
if(data77.max !== undefined){
let data80 = data77.max;
if(!((typeof data80 == "number") && (isFinite(data80)))){
const err210 = {instancePath:instancePath+"/mean/max",schemaPath:"#/properties/mean/properties/max/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
}
if(data77.severity !== undefined){
let data81 = data77.severity;
if(!((data81 === "error") || (data81 === "warn"))){
const err211 = {instancePath:instancePath+"/mean/severity",schemaPath:"#/properties/mean/properties/severity/enum",keyword:"enum",params:{allowedValues: schema42.properties.mean.properties.severity.enum}};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
}
if(data77.where !== undefined){
let data82 = data77.where;
if(typeof data82 === "string"){
if(func2(data82) < 1){
const err212 = {instancePath:instancePath+"/mean/where",schemaPath:"#/properties/mean/properties/where/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
else {
const err213 = {instancePath:instancePath+"/mean/where",schemaPath:"#/properties/mean/properties/where/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
}
else {
const err214 = {instancePath:instancePath+"/mean",schemaPath:"#/properties/mean/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
if(data.quantile !== undefined){
let data83 = data.quantile;
const _errs222 = errors;
let valid61 = false;
const _errs223 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
if(data83.min === undefined){
const err215 = {instancePath:instancePath+"/quantile",schemaPath:"#/properties/quantile/anyOf/0/required",keyword:"required",params:{missingProperty: "min"}};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
var _valid9 = _errs223 === errors;
valid61 = valid61 || _valid9;
const _errs224 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
if(data83.max === undefined){
const err216 = {instancePath:instancePath+"/quantile",schemaPath:"#/properties/quantile/anyOf/1/required",keyword:"required",params:{missingProperty: "max"}};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
var _valid9 = _errs224 === errors;
valid61 = valid61 || _valid9;
if(!valid61){
const err217 = {instancePath:instancePath+"/quantile",schemaPath:"#/properties/quantile/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
else {
errors = _errs222;
if(vErrors !== null){
if(_errs222){
vErrors.length = _errs222;
}
else {
vErrors = null;
}
}
}
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
if(data83.column === undefined){
const err218 = {instancePath:instancePath+"/quantile",schemaPath:"#/properties/quantile/required",keyword:"required",params:{missingProperty: "column"}};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
if(data83.q === undefined){
const err219 = {instancePath:instancePath+"/quantile",schemaPath:"#/properties/quantile/required",keyword:"required",params:{missingProperty: "q"}};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
for(const key13 in data83){
if(!((((((key13 === "column") || (key13 === "q")) || (key13 === "min")) || (key13 === "max")) || (key13 === "severity")) || (key13 === "where"))){
const err220 = {instancePath:instancePath+"/quantile",schemaPath:"#/properties/quantile/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13}};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
}
if(data83.column !== undefined){
let data84 = data83.column;
if(typeof data84 === "string"){
if(func2(data84) < 1){
const err221 = {instancePath:instancePath+"/quantile/column",schemaPath:"#/properties/quantile/properties/column/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
else {
const err222 = {instancePath:instancePath+"/quantile/column",schemaPath:"#/properties/quantile/properties/column/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
if(data83.q !== undefined){
let data85 = data83.q;
if((typeof data85 == "number") && (isFinite(data85))){
if(data85 > 1 || isNaN(data85)){
const err223 = {instancePath:instancePath+"/quantile/q",schemaPath:"#/properties/quantile/properties/q/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
if(data85 < 0 || isNaN(data85)){
const err224 = {instancePath:instancePath+"/quantile/q",schemaPath:"#/properties/quantile/properties/q/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
else {
const err225 = {instancePath:instancePath+"/quantile/q",schemaPath:"#/properties/quantile/properties/q/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
}
if(data83.min !== undefined){
let data86 = data83.min;
if(!((typeof data86 == "number") && (isFinite(data86)))){
const err226 = {instancePath:instancePath+"/quantile/min",schemaPath:"#/properties/quantile/properties/min/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
}
if(data83.max !== undefined){
let data87 = data83.max;
if(!((typeof data87 == "number") && (isFinite(data87)))){
const err227 = {instancePath:instancePath+"/quantile/max",schemaPath:"#/properties/quantile/properties/max/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
if(data83.severity !== undefined){
let data88 = data83.severity;
if(!((data88 === "error") || (data88 === "warn"))){
const err228 = {instancePath:instancePath+"/quantile/severity",schemaPath:"#/properties/quantile/properties/severity/enum",keyword:"enum",params:{allowedValues: schema42.properties.quantile.properties.severity.enum}};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
}
if(data83.where !== undefined){
let data89 = data83.where;
if(typeof data89 === "string"){
if(func2(data89) < 1){
const err229 = {instancePath:instancePath+"/quantile/where",schemaPath:"#/properties/quantile/properties/where/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
}
else {
const err230 = {instancePath:instancePath+"/quantile/where",schemaPath:"#/properties/quantile/properties/where/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
}
}
else {
const err231 = {instancePath:instancePath+"/quantile",schemaPath:"#/properties/quantile/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
if(data.distribution !== undefined){
let data90 = data.distribution;
if(data90 && typeof data90 == "object" && !Array.isArray(data90)){
if(data90.column === undefined){
const err232 = {instancePath:instancePath+"/distribution",schemaPath:"#/properties/distribution/required",keyword:"required",params:{missingProperty: "column"}};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
if(data90.values === undefined){
const err233 = {instancePath:instancePath+"/distribution",schemaPath:"#/properties/distribution/required",keyword:"required",params:{missingProperty: "values"}};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
for(const key14 in data90){
if(!((((((key14 === "column") || (key14 === "values")) || (key14 === "tolerance")) || (key14 === "max_other")) || (key14 === "severity")) || (key14 === "where"))){
const err234 = {instancePath:instancePath+"/distribution",schemaPath:"#/properties/distribution/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14}};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
}
if(data90.column !== undefined){
let data91 = data90.column;
if(typeof data91 === "string"){
if(func2(data91) < 1){
const err235 = {instancePath:instancePath+"/distribution/column",schemaPath:"#/properties/distribution/properties/column/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
else {
const err236 = {instancePath:instancePath+"/distribution/column",schemaPath:"#/properties/distribution/properties/column/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
}
if(data90.values !== undefined){
let data92 = data90.values;
if(data92 && typeof data92 == "object" && !Array.isArray(data92)){
if(Object.keys(data92).length < 1){
const err237 = {instancePath:instancePath+"/distribution/values",schemaPath:"#/properties/distribution/properties/values/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
for(const key15 in data92){
let data93 = data92[key15];
if((typeof data93 !== "string") && (!((typeof data93 == "number") && (isFinite(data93))))){
const err238 = {instancePath:instancePath+"/distribution/values/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/share/type",keyword:"type",params:{type: schema44.type}};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
if((typeof data93 == "number") && (isFinite(data93))){
if(data93 > 1 || isNaN(data93)){
const err239 = {instancePath:instancePath+"/distribution/values/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/share/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
if(data93 < 0 || isNaN(data93)){
const err240 = {instancePath:instancePath+"/distribution/values/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/share/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
}
if(typeof data93 === "string"){
if(!pattern8.test(data93)){
const err241 = {instancePath:instancePath+"/distribution/values/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/share/pattern",keyword:"pattern",params:{pattern: "^(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]+)?)\\s*%$"}};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
}
}
}
else {
const err242 = {instancePath:instancePath+"/distribution/values",schemaPath:"#/properties/distribution/properties/values/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
}
if(data90.tolerance !== undefined){
let data94 = data90.tolerance;
if((typeof data94 !== "string") && (!((typeof data94 == "number") && (isFinite(data94))))){
const err243 = {instancePath:instancePath+"/distribution/tolerance",schemaPath:"#/$defs/share/type",keyword:"type",params:{type: schema44.type}};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
if((typeof data94 == "number") && (isFinite(data94))){
if(data94 > 1 || isNaN(data94)){
const err244 = {instancePath:instancePath+"/distribution/tolerance",schemaPath:"#/$defs/share/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
if(data94 < 0 || isNaN(data94)){
const err245 = {instancePath:instancePath+"/distribution/tolerance",schemaPath:"#/$defs/share/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
}
if(typeof data94 === "string"){
if(!pattern8.test(data94)){
const err246 = {instancePath:instancePath+"/distribution/tolerance",schemaPath:"#/$defs/share/pattern",keyword:"pattern",params:{pattern: "^(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]+)?)\\s*%$"}};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
}
}
if(data90.max_other !== undefined){
let data95 = data90.max_other;
if((typeof data95 !== "string") && (!((typeof data95 == "number") && (isFinite(data95))))){
const err247 = {instancePath:instancePath+"/distribution/max_other",schemaPath:"#/$defs/share/type",keyword:"type",params:{type: schema44.type}};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
if((typeof data95 == "number") && (isFinite(data95))){
if(data95 > 1 || isNaN(data95)){
const err248 = {instancePath:instancePath+"/distribution/max_other",schemaPath:"#/$defs/share/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
if(data95 < 0 || isNaN(data95)){
const err249 = {instancePath:instancePath+"/distribution/max_other",schemaPath:"#/$defs/share/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
}
if(typeof data95 === "string"){
if(!pattern8.test(data95)){
const err250 = {instancePath:instancePath+"/distribution/max_other",schemaPath:"#/$defs/share/pattern",keyword:"pattern",params:{pattern: "^(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]+)?)\\s*%$"}};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
}
}
if(data90.severity !== undefined){
let data96 = data90.severity;
if(!((data96 === "error") || (data96 === "warn"))){
const err251 = {instancePath:instancePath+"/distribution/severity",schemaPath:"#/properties/distribution/properties/severity/enum",keyword:"enum",params:{allowedValues: schema42.properties.distribution.properties.severity.enum}};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
}
if(data90.where !== undefined){
let data97 = data90.where;
if(typeof data97 === "string"){
if(func2(data97) < 1){
const err252 = {instancePath:instancePath+"/distribution/where",schemaPath:"#/properties/distribution/properties/where/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
}
else {
const err253 = {instancePath:instancePath+"/distribution/where",schemaPath:"#/properties/distribution/properties/where/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
}
}
else {
const err254 = {instancePath:instancePath+"/distribution",schemaPath:"#/properties/distribution/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
}
if(data.expression !== undefined){
let data98 = data.expression;
if((typeof data98 !== "string") && (!(data98 && typeof data98 == "object" && !Array.isArray(data98)))){
const err255 = {instancePath:instancePath+"/expression",schemaPath:"#/properties/expression/type",keyword:"type",params:{type: schema42.properties.expression.type}};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
if(typeof data98 === "string"){
if(func2(data98) < 1){
const err256 = {instancePath:instancePath+"/expression",schemaPath:"#/properties/expression/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
}
if(data98 && typeof data98 == "object" && !Array.isArray(data98)){
if(data98.expression === undefined){
const err257 = {instancePath:instancePath+"/expression",schemaPath:"#/properties/expression/required",keyword:"required",params:{missingProperty: "expression"}};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
for(const key16 in data98){
if(!(((((key16 === "expression") || (key16 === "severity")) || (key16 === "where")) || (key16 === "at_least")) || (key16 === "max_failing"))){
const err258 = {instancePath:instancePath+"/expression",schemaPath:"#/properties/expression/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16}};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
}
if(data98.expression !== undefined){
let data99 = data98.expression;
if(typeof data99 === "string"){
if(func2(data99) < 1){
const err259 = {instancePath:instancePath+"/expression/expression",schemaPath:"#/properties/expression/properties/expression/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
}
else {
const err260 = {instancePath:instancePath+"/expression/expression",schemaPath:"#/properties/expression/properties/expression/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
}
if(data98.severity !== undefined){
let data100 = data98.severity;
if(!((data100 === "error") || (data100 === "warn"))){
const err261 = {instancePath:instancePath+"/expression/severity",schemaPath:"#/properties/expression/properties/severity/enum",keyword:"enum",params:{allowedValues: schema42.properties.expression.properties.severity.enum}};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
}
if(data98.where !== undefined){
let data101 = data98.where;
if(typeof data101 === "string"){
if(func2(data101) < 1){
const err262 = {instancePath:instancePath+"/expression/where",schemaPath:"#/properties/expression/properties/where/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
}
else {
const err263 = {instancePath:instancePath+"/expression/where",schemaPath:"#/properties/expression/properties/where/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
}
if(data98.at_least !== undefined){
let data102 = data98.at_least;
if((typeof data102 !== "string") && (!((typeof data102 == "number") && (isFinite(data102))))){
const err264 = {instancePath:instancePath+"/expression/at_least",schemaPath:"#/$defs/share/type",keyword:"type",params:{type: schema44.type}};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
if((typeof data102 == "number") && (isFinite(data102))){
if(data102 > 1 || isNaN(data102)){
const err265 = {instancePath:instancePath+"/expression/at_least",schemaPath:"#/$defs/share/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
if(data102 < 0 || isNaN(data102)){
const err266 = {instancePath:instancePath+"/expression/at_least",schemaPath:"#/$defs/share/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
}
if(typeof data102 === "string"){
if(!pattern8.test(data102)){
const err267 = {instancePath:instancePath+"/expression/at_least",schemaPath:"#/$defs/share/pattern",keyword:"pattern",params:{pattern: "^(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]+)?)\\s*%$"}};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
}
}
if(data98.max_failing !== undefined){
let data103 = data98.max_failing;
if((!(((typeof data103 == "number") && (!(data103 % 1) && !isNaN(data103))) && (isFinite(data103)))) && (typeof data103 !== "string")){
const err268 = {instancePath:instancePath+"/expression/max_failing",schemaPath:"#/$defs/failing/type",keyword:"type",params:{type: schema45.type}};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
if((typeof data103 == "number") && (isFinite(data103))){
if(data103 < 0 || isNaN(data103)){
const err269 = {instancePath:instancePath+"/expression/max_failing",schemaPath:"#/$defs/failing/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
}
if(typeof data103 === "string"){
if(!pattern8.test(data103)){
const err270 = {instancePath:instancePath+"/expression/max_failing",schemaPath:"#/$defs/failing/pattern",keyword:"pattern",params:{pattern: "^(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]+)?)\\s*%$"}};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
}
}
}
}
if(data.sql !== undefined){
let data104 = data.sql;
if((typeof data104 !== "string") && (!(data104 && typeof data104 == "object" && !Array.isArray(data104)))){
const err271 = {instancePath:instancePath+"/sql",schemaPath:"#/properties/sql/type",keyword:"type",params:{type: schema42.properties.sql.type}};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
const _errs273 = errors;
let valid71 = true;
const _errs274 = errors;
if(!(data104 && typeof data104 == "object" && !Array.isArray(data104))){
const err272 = {};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
var _valid10 = _errs274 === errors;
errors = _errs273;
if(vErrors !== null){
if(_errs273){
vErrors.length = _errs273;
}
else {
vErrors = null;
}
}
if(_valid10){
const _errs276 = errors;
const _errs277 = errors;
let valid72 = false;
let passing2 = null;
const _errs278 = errors;
if(data104 && typeof data104 == "object" && !Array.isArray(data104)){
if(data104.file === undefined){
const err273 = {instancePath:instancePath+"/sql",schemaPath:"#/properties/sql/then/oneOf/0/required",keyword:"required",params:{missingProperty: "file"}};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
}
var _valid11 = _errs278 === errors;
if(_valid11){
valid72 = true;
passing2 = 0;
}
const _errs279 = errors;
if(data104 && typeof data104 == "object" && !Array.isArray(data104)){
if(data104.query === undefined){
const err274 = {instancePath:instancePath+"/sql",schemaPath:"#/properties/sql/then/oneOf/1/required",keyword:"required",params:{missingProperty: "query"}};
if(vErrors === null){
vErrors = [err274];
}
else {
vErrors.push(err274);
}
errors++;
}
}
var _valid11 = _errs279 === errors;
if(_valid11 && valid72){
valid72 = false;
passing2 = [passing2, 1];
}
else {
if(_valid11){
valid72 = true;
passing2 = 1;
}
}
if(!valid72){
const err275 = {instancePath:instancePath+"/sql",schemaPath:"#/properties/sql/then/oneOf",keyword:"oneOf",params:{passingSchemas: passing2}};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
else {
errors = _errs277;
if(vErrors !== null){
if(_errs277){
vErrors.length = _errs277;
}
else {
vErrors = null;
}
}
}
var _valid10 = _errs276 === errors;
valid71 = _valid10;
}
if(!valid71){
const err276 = {instancePath:instancePath+"/sql",schemaPath:"#/properties/sql/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
if(typeof data104 === "string"){
if(func2(data104) < 1){
const err277 = {instancePath:instancePath+"/sql",schemaPath:"#/properties/sql/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err277];
}
else {
vErrors.push(err277);
}
errors++;
}
}
if(data104 && typeof data104 == "object" && !Array.isArray(data104)){
for(const key17 in data104){
if(!((((key17 === "file") || (key17 === "query")) || (key17 === "severity")) || (key17 === "max_failing"))){
const err278 = {instancePath:instancePath+"/sql",schemaPath:"#/properties/sql/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17}};
if(vErrors === null){
vErrors = [err278];
}
else {
vErrors.push(err278);
}
errors++;
}
}
if(data104.file !== undefined){
let data105 = data104.file;
if(typeof data105 === "string"){
if(func2(data105) < 1){
const err279 = {instancePath:instancePath+"/sql/file",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
}
}
else {
const err280 = {instancePath:instancePath+"/sql/file",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err280];
}
else {
vErrors.push(err280);
}
errors++;
}
}
if(data104.query !== undefined){
let data106 = data104.query;
if(typeof data106 === "string"){
if(func2(data106) < 1){
const err281 = {instancePath:instancePath+"/sql/query",schemaPath:"#/properties/sql/properties/query/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err281];
}
else {
vErrors.push(err281);
}
errors++;
}
}
else {
const err282 = {instancePath:instancePath+"/sql/query",schemaPath:"#/properties/sql/properties/query/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err282];
}
else {
vErrors.push(err282);
}
errors++;
}
}
if(data104.severity !== undefined){
let data107 = data104.severity;
if(!((data107 === "error") || (data107 === "warn"))){
const err283 = {instancePath:instancePath+"/sql/severity",schemaPath:"#/properties/sql/properties/severity/enum",keyword:"enum",params:{allowedValues: schema42.properties.sql.properties.severity.enum}};
if(vErrors === null){
vErrors = [err283];
}
else {
vErrors.push(err283);
}
errors++;
}
}
if(data104.max_failing !== undefined){
let data108 = data104.max_failing;
if((!(((typeof data108 == "number") && (!(data108 % 1) && !isNaN(data108))) && (isFinite(data108)))) && (typeof data108 !== "string")){
const err284 = {instancePath:instancePath+"/sql/max_failing",schemaPath:"#/$defs/failing/type",keyword:"type",params:{type: schema45.type}};
if(vErrors === null){
vErrors = [err284];
}
else {
vErrors.push(err284);
}
errors++;
}
if((typeof data108 == "number") && (isFinite(data108))){
if(data108 < 0 || isNaN(data108)){
const err285 = {instancePath:instancePath+"/sql/max_failing",schemaPath:"#/$defs/failing/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err285];
}
else {
vErrors.push(err285);
}
errors++;
}
}
if(typeof data108 === "string"){
if(!pattern8.test(data108)){
const err286 = {instancePath:instancePath+"/sql/max_failing",schemaPath:"#/$defs/failing/pattern",keyword:"pattern",params:{pattern: "^(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]+)?)\\s*%$"}};
if(vErrors === null){
vErrors = [err286];
}
else {
vErrors.push(err286);
}
errors++;
}
}
}
}
}
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema72 = {"type":"object","properties":{"column":{"type":"string","minLength":1},"warn_after":{"$ref":"#/$defs/duration"},"error_after":{"$ref":"#/$defs/duration"}},"required":["column"],"additionalProperties":false,"anyOf":[{"required":["warn_after"]},{"required":["error_after"]}]};

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
const _errs1 = errors;
let valid0 = false;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.warn_after === undefined){
const err0 = {instancePath,schemaPath:"#/anyOf/0/required",keyword:"required",params:{missingProperty: "warn_after"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.error_after === undefined){
const err1 = {instancePath,schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty: "error_after"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const err2 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
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
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.column === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "column"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "column") || (key0 === "warn_after")) || (key0 === "error_after"))){
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
if(data.column !== undefined){
let data0 = data.column;
if(typeof data0 === "string"){
if(func2(data0) < 1){
const err5 = {instancePath:instancePath+"/column",schemaPath:"#/properties/column/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/column",schemaPath:"#/properties/column/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.warn_after !== undefined){
let data1 = data.warn_after;
if(typeof data1 === "string"){
if(!pattern23.test(data1)){
const err7 = {instancePath:instancePath+"/warn_after",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?\\s*(ms|s|m|h|d|w)$"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/warn_after",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.error_after !== undefined){
let data2 = data.error_after;
if(typeof data2 === "string"){
if(!pattern23.test(data2)){
const err9 = {instancePath:instancePath+"/error_after",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?\\s*(ms|s|m|h|d|w)$"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/error_after",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"}};
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
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
const _errs1 = errors;
let valid0 = false;
let passing0 = null;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.file === undefined){
const err0 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "file"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
}
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.table === undefined){
const err1 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "table"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
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
}
}
if(!valid0){
const err2 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
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
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema35.properties, key0))){
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
if(data.file !== undefined){
let data0 = data.file;
if((!(Array.isArray(data0))) && (typeof data0 !== "string")){
const err4 = {instancePath:instancePath+"/file",schemaPath:"#/$defs/names/type",keyword:"type",params:{type: schema33.type}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(typeof data0 === "string"){
if(func2(data0) < 1){
const err5 = {instancePath:instancePath+"/file",schemaPath:"#/$defs/names/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(func2(data1) < 1){
const err6 = {instancePath:instancePath+"/file/" + i0,schemaPath:"#/$defs/names/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/file/" + i0,schemaPath:"#/$defs/names/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
let i1 = data0.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data0[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err8 = {instancePath:instancePath+"/file",schemaPath:"#/$defs/names/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
}
if(data.table !== undefined){
let data2 = data.table;
if(typeof data2 === "string"){
if(func2(data2) < 1){
const err9 = {instancePath:instancePath+"/table",schemaPath:"#/properties/table/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/table",schemaPath:"#/properties/table/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.description !== undefined){
let data3 = data.description;
if(typeof data3 === "string"){
if(func2(data3) < 1){
const err11 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
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
let data4 = data.owner;
if(typeof data4 === "string"){
if(func2(data4) < 1){
const err13 = {instancePath:instancePath+"/owner",schemaPath:"#/properties/owner/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/owner",schemaPath:"#/properties/owner/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.tags !== undefined){
let data5 = data.tags;
if((!(Array.isArray(data5))) && (typeof data5 !== "string")){
const err15 = {instancePath:instancePath+"/tags",schemaPath:"#/$defs/names/type",keyword:"type",params:{type: schema33.type}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(typeof data5 === "string"){
if(func2(data5) < 1){
const err16 = {instancePath:instancePath+"/tags",schemaPath:"#/$defs/names/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i2=0; i2<len1; i2++){
let data6 = data5[i2];
if(typeof data6 === "string"){
if(func2(data6) < 1){
const err17 = {instancePath:instancePath+"/tags/" + i2,schemaPath:"#/$defs/names/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/tags/" + i2,schemaPath:"#/$defs/names/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
let i3 = data5.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data5[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err19 = {instancePath:instancePath+"/tags",schemaPath:"#/$defs/names/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
}
if(data.columns !== undefined){
let data7 = data.columns;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key1 in data7){
if(!(validate22(data7[key1], {instancePath:instancePath+"/columns/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data7,parentDataProperty:key1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
const err20 = {instancePath:instancePath+"/columns",schemaPath:"#/properties/columns/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.key !== undefined){
let data9 = data.key;
if((!(Array.isArray(data9))) && (typeof data9 !== "string")){
const err21 = {instancePath:instancePath+"/key",schemaPath:"#/$defs/names/type",keyword:"type",params:{type: schema33.type}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(typeof data9 === "string"){
if(func2(data9) < 1){
const err22 = {instancePath:instancePath+"/key",schemaPath:"#/$defs/names/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(Array.isArray(data9)){
const len2 = data9.length;
for(let i4=0; i4<len2; i4++){
let data10 = data9[i4];
if(typeof data10 === "string"){
if(func2(data10) < 1){
const err23 = {instancePath:instancePath+"/key/" + i4,schemaPath:"#/$defs/names/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/key/" + i4,schemaPath:"#/$defs/names/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
let i5 = data9.length;
let j2;
if(i5 > 1){
const indices2 = {};
for(;i5--;){
let item2 = data9[i5];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err25 = {instancePath:instancePath+"/key",schemaPath:"#/$defs/names/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j2}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
break;
}
indices2[item2] = i5;
}
}
}
}
if(data.checks !== undefined){
let data11 = data.checks;
if(Array.isArray(data11)){
const len3 = data11.length;
for(let i6=0; i6<len3; i6++){
if(!(validate24(data11[i6], {instancePath:instancePath+"/checks/" + i6,parentData:data11,parentDataProperty:i6,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err26 = {instancePath:instancePath+"/checks",schemaPath:"#/properties/checks/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.freshness !== undefined){
if(!(validate26(data.freshness, {instancePath:instancePath+"/freshness",parentData:data,parentDataProperty:"freshness",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
}
else {
const err27 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema76 = {"type":"object","properties":{"sql":{"type":"string","minLength":1},"python":{"$ref":"#/$defs/path"},"shell":{"type":"string","minLength":1},"notebook":{"$ref":"#/$defs/path"},"materialized":{"$ref":"#/$defs/materialized"},"inputs":{"$ref":"#/$defs/names"},"columns_used":{"type":"object","additionalProperties":{"$ref":"#/$defs/names"}},"outputs":{"type":["object","array"],"additionalProperties":{"$ref":"#/$defs/path"},"items":{"$ref":"#/$defs/path"}},"requirements":{"$ref":"#/$defs/path"},"env":{"type":["array","string"],"items":{"$ref":"#/$defs/variable"},"if":{"type":"string"},"then":{"$ref":"#/$defs/variable"},"uniqueItems":true},"timeout":{"$ref":"#/$defs/duration"},"retries":{"type":"integer","minimum":0,"maximum":10},"description":{"type":"string","minLength":1},"owner":{"type":"string","minLength":1},"tags":{"$ref":"#/$defs/names"},"columns":{"type":"object","additionalProperties":{"$ref":"#/$defs/column"}},"key":{"$ref":"#/$defs/names"},"checks":{"type":"array","items":{"$ref":"#/$defs/check"}},"unit_tests":{"type":"array","items":{"$ref":"#/$defs/unitTest"}},"diff":{"$ref":"#/$defs/diff"},"model":{"$ref":"#/$defs/model"},"connection":{"type":"boolean"}},"additionalProperties":false,"oneOf":[{"required":["sql"]},{"required":["python"]},{"required":["shell"]},{"required":["notebook"]}]};
const schema87 = {"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$"};
const func0 = equal;
const schema79 = {"type":["string","object"],"if":{"type":"string"},"then":{"enum":["view","table","file"]},"properties":{"incremental":{"type":"object","properties":{"time":{"type":"string","minLength":1},"key":{"$ref":"#/$defs/names"},"lookback":{"$ref":"#/$defs/duration"}},"additionalProperties":false,"anyOf":[{"required":["time"]},{"required":["key"]}]}},"required":["incremental"],"additionalProperties":false};

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate30.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema79.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(typeof data !== "string"){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs4 = errors;
if(!(((data === "view") || (data === "table")) || (data === "file"))){
const err2 = {instancePath,schemaPath:"#/then/enum",keyword:"enum",params:{allowedValues: schema79.then.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
}
if(!valid0){
const err3 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.incremental === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "incremental"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "incremental")){
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
if(data.incremental !== undefined){
let data0 = data.incremental;
const _errs8 = errors;
let valid2 = false;
const _errs9 = errors;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.time === undefined){
const err6 = {instancePath:instancePath+"/incremental",schemaPath:"#/properties/incremental/anyOf/0/required",keyword:"required",params:{missingProperty: "time"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
var _valid1 = _errs9 === errors;
valid2 = valid2 || _valid1;
const _errs10 = errors;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.key === undefined){
const err7 = {instancePath:instancePath+"/incremental",schemaPath:"#/properties/incremental/anyOf/1/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var _valid1 = _errs10 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const err8 = {instancePath:instancePath+"/incremental",schemaPath:"#/properties/incremental/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
else {
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
}
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!(((key1 === "time") || (key1 === "key")) || (key1 === "lookback"))){
const err9 = {instancePath:instancePath+"/incremental",schemaPath:"#/properties/incremental/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data0.time !== undefined){
let data1 = data0.time;
if(typeof data1 === "string"){
if(func2(data1) < 1){
const err10 = {instancePath:instancePath+"/incremental/time",schemaPath:"#/properties/incremental/properties/time/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/incremental/time",schemaPath:"#/properties/incremental/properties/time/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data0.key !== undefined){
let data2 = data0.key;
if((!(Array.isArray(data2))) && (typeof data2 !== "string")){
const err12 = {instancePath:instancePath+"/incremental/key",schemaPath:"#/$defs/names/type",keyword:"type",params:{type: schema33.type}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(typeof data2 === "string"){
if(func2(data2) < 1){
const err13 = {instancePath:instancePath+"/incremental/key",schemaPath:"#/$defs/names/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 === "string"){
if(func2(data3) < 1){
const err14 = {instancePath:instancePath+"/incremental/key/" + i0,schemaPath:"#/$defs/names/items/minLength",keyword:"minLength",params:{limit: 1}};
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
const err15 = {instancePath:instancePath+"/incremental/key/" + i0,schemaPath:"#/$defs/names/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
let i1 = data2.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data2[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err16 = {instancePath:instancePath+"/incremental/key",schemaPath:"#/$defs/names/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
}
if(data0.lookback !== undefined){
let data4 = data0.lookback;
if(typeof data4 === "string"){
if(!pattern23.test(data4)){
const err17 = {instancePath:instancePath+"/incremental/lookback",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?\\s*(ms|s|m|h|d|w)$"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/incremental/lookback",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"}};
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
const err19 = {instancePath:instancePath+"/incremental",schemaPath:"#/properties/incremental/type",keyword:"type",params:{type: "object"}};
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
validate30.errors = vErrors;
return errors === 0;
}
validate30.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema92 = {"type":"object","properties":{"name":{"type":"string","minLength":1},"given":{"type":"object","additionalProperties":{"$ref":"#/$defs/rows"}},"expect":{"$ref":"#/$defs/rows"},"ordered":{"type":"boolean"},"tolerance":{"type":"number","minimum":0},"as_of":{"$ref":"#/$defs/instant"}},"required":["name","expect"],"additionalProperties":false};
const schema93 = {"type":["array","string"],"minLength":1,"items":{"type":"object"}};
const schema95 = {"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?$"};
const pattern40 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?$", "u");

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
if(data.expect === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "expect"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "name") || (key0 === "given")) || (key0 === "expect")) || (key0 === "ordered")) || (key0 === "tolerance")) || (key0 === "as_of"))){
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
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func2(data0) < 1){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
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
if(data.given !== undefined){
let data1 = data.given;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
let data2 = data1[key1];
if((!(Array.isArray(data2))) && (typeof data2 !== "string")){
const err5 = {instancePath:instancePath+"/given/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/rows/type",keyword:"type",params:{type: schema93.type}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(typeof data2 === "string"){
if(func2(data2) < 1){
const err6 = {instancePath:instancePath+"/given/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/rows/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(!(data3 && typeof data3 == "object" && !Array.isArray(data3))){
const err7 = {instancePath:instancePath+"/given/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0,schemaPath:"#/$defs/rows/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
}
}
else {
const err8 = {instancePath:instancePath+"/given",schemaPath:"#/properties/given/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.expect !== undefined){
let data4 = data.expect;
if((!(Array.isArray(data4))) && (typeof data4 !== "string")){
const err9 = {instancePath:instancePath+"/expect",schemaPath:"#/$defs/rows/type",keyword:"type",params:{type: schema93.type}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(typeof data4 === "string"){
if(func2(data4) < 1){
const err10 = {instancePath:instancePath+"/expect",schemaPath:"#/$defs/rows/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(Array.isArray(data4)){
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
if(!(data5 && typeof data5 == "object" && !Array.isArray(data5))){
const err11 = {instancePath:instancePath+"/expect/" + i1,schemaPath:"#/$defs/rows/items/type",keyword:"type",params:{type: "object"}};
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
}
if(data.ordered !== undefined){
if(typeof data.ordered !== "boolean"){
const err12 = {instancePath:instancePath+"/ordered",schemaPath:"#/properties/ordered/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.tolerance !== undefined){
let data7 = data.tolerance;
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 0 || isNaN(data7)){
const err13 = {instancePath:instancePath+"/tolerance",schemaPath:"#/properties/tolerance/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/tolerance",schemaPath:"#/properties/tolerance/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.as_of !== undefined){
let data8 = data.as_of;
if(typeof data8 === "string"){
if(!pattern40.test(data8)){
const err15 = {instancePath:instancePath+"/as_of",schemaPath:"#/$defs/instant/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?$"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/as_of",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate34.errors = vErrors;
return errors === 0;
}
validate34.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema96 = {"type":"object","properties":{"max_changed_rows":{"$ref":"#/$defs/failing"},"max_added_rows":{"$ref":"#/$defs/failing"},"max_removed_rows":{"$ref":"#/$defs/failing"},"ignore_columns":{"$ref":"#/$defs/names"},"tolerance":{"type":"number","minimum":0}},"additionalProperties":false};

function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate36.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "max_changed_rows") || (key0 === "max_added_rows")) || (key0 === "max_removed_rows")) || (key0 === "ignore_columns")) || (key0 === "tolerance"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.max_changed_rows !== undefined){
let data0 = data.max_changed_rows;
if((!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))) && (typeof data0 !== "string")){
const err1 = {instancePath:instancePath+"/max_changed_rows",schemaPath:"#/$defs/failing/type",keyword:"type",params:{type: schema45.type}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 0 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/max_changed_rows",schemaPath:"#/$defs/failing/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(typeof data0 === "string"){
if(!pattern8.test(data0)){
const err3 = {instancePath:instancePath+"/max_changed_rows",schemaPath:"#/$defs/failing/pattern",keyword:"pattern",params:{pattern: "^(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]+)?)\\s*%$"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
if(data.max_added_rows !== undefined){
let data1 = data.max_added_rows;
if((!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))) && (typeof data1 !== "string")){
const err4 = {instancePath:instancePath+"/max_added_rows",schemaPath:"#/$defs/failing/type",keyword:"type",params:{type: schema45.type}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/max_added_rows",schemaPath:"#/$defs/failing/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(typeof data1 === "string"){
if(!pattern8.test(data1)){
const err6 = {instancePath:instancePath+"/max_added_rows",schemaPath:"#/$defs/failing/pattern",keyword:"pattern",params:{pattern: "^(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]+)?)\\s*%$"}};
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
if(data.max_removed_rows !== undefined){
let data2 = data.max_removed_rows;
if((!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) && (typeof data2 !== "string")){
const err7 = {instancePath:instancePath+"/max_removed_rows",schemaPath:"#/$defs/failing/type",keyword:"type",params:{type: schema45.type}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/max_removed_rows",schemaPath:"#/$defs/failing/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(typeof data2 === "string"){
if(!pattern8.test(data2)){
const err9 = {instancePath:instancePath+"/max_removed_rows",schemaPath:"#/$defs/failing/pattern",keyword:"pattern",params:{pattern: "^(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]+)?)\\s*%$"}};
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
if(data.ignore_columns !== undefined){
let data3 = data.ignore_columns;
if((!(Array.isArray(data3))) && (typeof data3 !== "string")){
const err10 = {instancePath:instancePath+"/ignore_columns",schemaPath:"#/$defs/names/type",keyword:"type",params:{type: schema33.type}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(typeof data3 === "string"){
if(func2(data3) < 1){
const err11 = {instancePath:instancePath+"/ignore_columns",schemaPath:"#/$defs/names/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(func2(data4) < 1){
const err12 = {instancePath:instancePath+"/ignore_columns/" + i0,schemaPath:"#/$defs/names/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/ignore_columns/" + i0,schemaPath:"#/$defs/names/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
let i1 = data3.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data3[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err14 = {instancePath:instancePath+"/ignore_columns",schemaPath:"#/$defs/names/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
}
if(data.tolerance !== undefined){
let data5 = data.tolerance;
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
const err15 = {instancePath:instancePath+"/tolerance",schemaPath:"#/properties/tolerance/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/tolerance",schemaPath:"#/properties/tolerance/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate36.errors = vErrors;
return errors === 0;
}
validate36.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema101 = {"type":"object","properties":{"artifact":{"$ref":"#/$defs/path"},"metrics":{"$ref":"#/$defs/path"},"predictions":{"type":"object","properties":{"file":{"$ref":"#/$defs/path"},"id":{"type":"string","minLength":1},"label":{"type":"string","minLength":1},"score":{"type":"string","minLength":1},"prediction":{"type":"string","minLength":1},"threshold":{"type":"number"},"positive":{"type":["string","number","boolean"]},"task":{"enum":["binary","multiclass","regression"]}},"required":["file","id"],"additionalProperties":false},"gates":{"type":"array","items":{"$ref":"#/$defs/gate"}},"slices":{"type":["array","object"],"items":{"type":"string","minLength":1},"properties":{"columns":{"$ref":"#/$defs/names"},"depth":{"enum":[1,2]},"min_rows":{"type":"integer","minimum":5}},"required":["columns"],"additionalProperties":false},"drift":{"$ref":"#/$defs/names"},"training_data":{"$ref":"#/$defs/modelData"},"test_data":{"$ref":"#/$defs/modelData"},"params":{"$ref":"#/$defs/path"},"seed":{"type":"integer"},"card":{"type":"object","properties":{"intended_use":{"type":"string","minLength":1},"out_of_scope":{"type":"string","minLength":1},"limitations":{"type":"string","minLength":1},"license":{"type":"string","minLength":1},"language":{"$ref":"#/$defs/names"},"tags":{"$ref":"#/$defs/names"}},"additionalProperties":false}},"additionalProperties":false};
const schema105 = {"type":"object","properties":{"metric":{"type":"string","minLength":1},"direction":{"enum":["higher","lower"]},"by":{"type":"string","minLength":1},"min":{"type":"number"},"max":{"type":"number"},"max_drop":{"type":"number","minimum":0},"min_rows":{"type":"integer","minimum":1}},"required":["metric"],"additionalProperties":false,"anyOf":[{"required":["min"]},{"required":["max"]},{"required":["max_drop"]}]};
const schema108 = {"type":["string","object"],"minLength":1,"properties":{"input":{"type":"string","minLength":1},"file":{"$ref":"#/$defs/path"},"where":{"type":"string","minLength":1},"key":{"type":"string","minLength":1}},"additionalProperties":false,"anyOf":[{"required":["input"]},{"required":["file"]}]};

function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate39.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema108.type}};
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
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.input === undefined){
const err1 = {instancePath,schemaPath:"#/anyOf/0/required",keyword:"required",params:{missingProperty: "input"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.file === undefined){
const err2 = {instancePath,schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty: "file"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const err3 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
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
if(typeof data === "string"){
if(func2(data) < 1){
const err4 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "input") || (key0 === "file")) || (key0 === "where")) || (key0 === "key"))){
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
if(data.input !== undefined){
let data0 = data.input;
if(typeof data0 === "string"){
if(func2(data0) < 1){
const err6 = {instancePath:instancePath+"/input",schemaPath:"#/properties/input/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/input",schemaPath:"#/properties/input/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.file !== undefined){
let data1 = data.file;
if(typeof data1 === "string"){
if(func2(data1) < 1){
const err8 = {instancePath:instancePath+"/file",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/file",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.where !== undefined){
let data2 = data.where;
if(typeof data2 === "string"){
if(func2(data2) < 1){
const err10 = {instancePath:instancePath+"/where",schemaPath:"#/properties/where/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/where",schemaPath:"#/properties/where/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.key !== undefined){
let data3 = data.key;
if(typeof data3 === "string"){
if(func2(data3) < 1){
const err12 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: "string"}};
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
validate39.errors = vErrors;
return errors === 0;
}
validate39.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate38.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema101.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.artifact !== undefined){
let data0 = data.artifact;
if(typeof data0 === "string"){
if(func2(data0) < 1){
const err1 = {instancePath:instancePath+"/artifact",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/artifact",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.metrics !== undefined){
let data1 = data.metrics;
if(typeof data1 === "string"){
if(func2(data1) < 1){
const err3 = {instancePath:instancePath+"/metrics",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/metrics",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.predictions !== undefined){
let data2 = data.predictions;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.file === undefined){
const err5 = {instancePath:instancePath+"/predictions",schemaPath:"#/properties/predictions/required",keyword:"required",params:{missingProperty: "file"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data2.id === undefined){
const err6 = {instancePath:instancePath+"/predictions",schemaPath:"#/properties/predictions/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key1 in data2){
if(!((((((((key1 === "file") || (key1 === "id")) || (key1 === "label")) || (key1 === "score")) || (key1 === "prediction")) || (key1 === "threshold")) || (key1 === "positive")) || (key1 === "task"))){
const err7 = {instancePath:instancePath+"/predictions",schemaPath:"#/properties/predictions/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data2.file !== undefined){
let data3 = data2.file;
if(typeof data3 === "string"){
if(func2(data3) < 1){
const err8 = {instancePath:instancePath+"/predictions/file",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/predictions/file",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data2.id !== undefined){
let data4 = data2.id;
if(typeof data4 === "string"){
if(func2(data4) < 1){
const err10 = {instancePath:instancePath+"/predictions/id",schemaPath:"#/properties/predictions/properties/id/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/predictions/id",schemaPath:"#/properties/predictions/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data2.label !== undefined){
let data5 = data2.label;
if(typeof data5 === "string"){
if(func2(data5) < 1){
const err12 = {instancePath:instancePath+"/predictions/label",schemaPath:"#/properties/predictions/properties/label/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/predictions/label",schemaPath:"#/properties/predictions/properties/label/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data2.score !== undefined){
let data6 = data2.score;
if(typeof data6 === "string"){
if(func2(data6) < 1){
const err14 = {instancePath:instancePath+"/predictions/score",schemaPath:"#/properties/predictions/properties/score/minLength",keyword:"minLength",params:{limit: 1}};
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
const err15 = {instancePath:instancePath+"/predictions/score",schemaPath:"#/properties/predictions/properties/score/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data2.prediction !== undefined){
let data7 = data2.prediction;
if(typeof data7 === "string"){
if(func2(data7) < 1){
const err16 = {instancePath:instancePath+"/predictions/prediction",schemaPath:"#/properties/predictions/properties/prediction/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/predictions/prediction",schemaPath:"#/properties/predictions/properties/prediction/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data2.threshold !== undefined){
let data8 = data2.threshold;
if(!((typeof data8 == "number") && (isFinite(data8)))){
const err18 = {instancePath:instancePath+"/predictions/threshold",schemaPath:"#/properties/predictions/properties/threshold/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data2.positive !== undefined){
let data9 = data2.positive;
if(((typeof data9 !== "string") && (!((typeof data9 == "number") && (isFinite(data9))))) && (typeof data9 !== "boolean")){
const err19 = {instancePath:instancePath+"/predictions/positive",schemaPath:"#/properties/predictions/properties/positive/type",keyword:"type",params:{type: schema101.properties.predictions.properties.positive.type}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data2.task !== undefined){
let data10 = data2.task;
if(!(((data10 === "binary") || (data10 === "multiclass")) || (data10 === "regression"))){
const err20 = {instancePath:instancePath+"/predictions/task",schemaPath:"#/properties/predictions/properties/task/enum",keyword:"enum",params:{allowedValues: schema101.properties.predictions.properties.task.enum}};
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
const err21 = {instancePath:instancePath+"/predictions",schemaPath:"#/properties/predictions/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.gates !== undefined){
let data11 = data.gates;
if(Array.isArray(data11)){
const len0 = data11.length;
for(let i0=0; i0<len0; i0++){
let data12 = data11[i0];
const _errs32 = errors;
let valid8 = false;
const _errs33 = errors;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.min === undefined){
const err22 = {instancePath:instancePath+"/gates/" + i0,schemaPath:"#/$defs/gate/anyOf/0/required",keyword:"required",params:{missingProperty: "min"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
var _valid0 = _errs33 === errors;
valid8 = valid8 || _valid0;
const _errs34 = errors;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.max === undefined){
const err23 = {instancePath:instancePath+"/gates/" + i0,schemaPath:"#/$defs/gate/anyOf/1/required",keyword:"required",params:{missingProperty: "max"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
var _valid0 = _errs34 === errors;
valid8 = valid8 || _valid0;
const _errs35 = errors;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.max_drop === undefined){
const err24 = {instancePath:instancePath+"/gates/" + i0,schemaPath:"#/$defs/gate/anyOf/2/required",keyword:"required",params:{missingProperty: "max_drop"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
var _valid0 = _errs35 === errors;
valid8 = valid8 || _valid0;
if(!valid8){
const err25 = {instancePath:instancePath+"/gates/" + i0,schemaPath:"#/$defs/gate/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
else {
errors = _errs32;
if(vErrors !== null){
if(_errs32){
vErrors.length = _errs32;
}
else {
vErrors = null;
}
}
}
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.metric === undefined){
const err26 = {instancePath:instancePath+"/gates/" + i0,schemaPath:"#/$defs/gate/required",keyword:"required",params:{missingProperty: "metric"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
for(const key2 in data12){
if(!(((((((key2 === "metric") || (key2 === "direction")) || (key2 === "by")) || (key2 === "min")) || (key2 === "max")) || (key2 === "max_drop")) || (key2 === "min_rows"))){
const err27 = {instancePath:instancePath+"/gates/" + i0,schemaPath:"#/$defs/gate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data12.metric !== undefined){
let data13 = data12.metric;
if(typeof data13 === "string"){
if(func2(data13) < 1){
const err28 = {instancePath:instancePath+"/gates/" + i0+"/metric",schemaPath:"#/$defs/gate/properties/metric/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/gates/" + i0+"/metric",schemaPath:"#/$defs/gate/properties/metric/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data12.direction !== undefined){
let data14 = data12.direction;
if(!((data14 === "higher") || (data14 === "lower"))){
const err30 = {instancePath:instancePath+"/gates/" + i0+"/direction",schemaPath:"#/$defs/gate/properties/direction/enum",keyword:"enum",params:{allowedValues: schema105.properties.direction.enum}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data12.by !== undefined){
let data15 = data12.by;
if(typeof data15 === "string"){
if(func2(data15) < 1){
const err31 = {instancePath:instancePath+"/gates/" + i0+"/by",schemaPath:"#/$defs/gate/properties/by/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/gates/" + i0+"/by",schemaPath:"#/$defs/gate/properties/by/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data12.min !== undefined){
let data16 = data12.min;
if(!((typeof data16 == "number") && (isFinite(data16)))){
const err33 = {instancePath:instancePath+"/gates/" + i0+"/min",schemaPath:"#/$defs/gate/properties/min/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data12.max !== undefined){
let data17 = data12.max;
if(!((typeof data17 == "number") && (isFinite(data17)))){
const err34 = {instancePath:instancePath+"/gates/" + i0+"/max",schemaPath:"#/$defs/gate/properties/max/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data12.max_drop !== undefined){
let data18 = data12.max_drop;
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 < 0 || isNaN(data18)){
const err35 = {instancePath:instancePath+"/gates/" + i0+"/max_drop",schemaPath:"#/$defs/gate/properties/max_drop/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/gates/" + i0+"/max_drop",schemaPath:"#/$defs/gate/properties/max_drop/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data12.min_rows !== undefined){
let data19 = data12.min_rows;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
const err37 = {instancePath:instancePath+"/gates/" + i0+"/min_rows",schemaPath:"#/$defs/gate/properties/min_rows/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 < 1 || isNaN(data19)){
const err38 = {instancePath:instancePath+"/gates/" + i0+"/min_rows",schemaPath:"#/$defs/gate/properties/min_rows/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
}
else {
const err39 = {instancePath:instancePath+"/gates/" + i0,schemaPath:"#/$defs/gate/type",keyword:"type",params:{type: "object"}};
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
const err40 = {instancePath:instancePath+"/gates",schemaPath:"#/properties/gates/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.slices !== undefined){
let data20 = data.slices;
if(!data20 || typeof data20 != "object"){
const err41 = {instancePath:instancePath+"/slices",schemaPath:"#/properties/slices/type",keyword:"type",params:{type: schema101.properties.slices.type}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(Array.isArray(data20)){
const len1 = data20.length;
for(let i1=0; i1<len1; i1++){
let data21 = data20[i1];
if(typeof data21 === "string"){
if(func2(data21) < 1){
const err42 = {instancePath:instancePath+"/slices/" + i1,schemaPath:"#/properties/slices/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/slices/" + i1,schemaPath:"#/properties/slices/items/type",keyword:"type",params:{type: "string"}};
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
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.columns === undefined){
const err44 = {instancePath:instancePath+"/slices",schemaPath:"#/properties/slices/required",keyword:"required",params:{missingProperty: "columns"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
for(const key3 in data20){
if(!(((key3 === "columns") || (key3 === "depth")) || (key3 === "min_rows"))){
const err45 = {instancePath:instancePath+"/slices",schemaPath:"#/properties/slices/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data20.columns !== undefined){
let data22 = data20.columns;
if((!(Array.isArray(data22))) && (typeof data22 !== "string")){
const err46 = {instancePath:instancePath+"/slices/columns",schemaPath:"#/$defs/names/type",keyword:"type",params:{type: schema33.type}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(typeof data22 === "string"){
if(func2(data22) < 1){
const err47 = {instancePath:instancePath+"/slices/columns",schemaPath:"#/$defs/names/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(Array.isArray(data22)){
const len2 = data22.length;
for(let i2=0; i2<len2; i2++){
let data23 = data22[i2];
if(typeof data23 === "string"){
if(func2(data23) < 1){
const err48 = {instancePath:instancePath+"/slices/columns/" + i2,schemaPath:"#/$defs/names/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
else {
const err49 = {instancePath:instancePath+"/slices/columns/" + i2,schemaPath:"#/$defs/names/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
let i3 = data22.length;
let j0;
if(i3 > 1){
const indices0 = {};
for(;i3--;){
let item0 = data22[i3];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err50 = {instancePath:instancePath+"/slices/columns",schemaPath:"#/$defs/names/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j0}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
break;
}
indices0[item0] = i3;
}
}
}
}
if(data20.depth !== undefined){
let data24 = data20.depth;
if(!((data24 === 1) || (data24 === 2))){
const err51 = {instancePath:instancePath+"/slices/depth",schemaPath:"#/properties/slices/properties/depth/enum",keyword:"enum",params:{allowedValues: schema101.properties.slices.properties.depth.enum}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data20.min_rows !== undefined){
let data25 = data20.min_rows;
if(!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))){
const err52 = {instancePath:instancePath+"/slices/min_rows",schemaPath:"#/properties/slices/properties/min_rows/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 < 5 || isNaN(data25)){
const err53 = {instancePath:instancePath+"/slices/min_rows",schemaPath:"#/properties/slices/properties/min_rows/minimum",keyword:"minimum",params:{comparison: ">=", limit: 5}};
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
}
}
if(data.drift !== undefined){
let data26 = data.drift;
if((!(Array.isArray(data26))) && (typeof data26 !== "string")){
const err54 = {instancePath:instancePath+"/drift",schemaPath:"#/$defs/names/type",keyword:"type",params:{type: schema33.type}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(typeof data26 === "string"){
if(func2(data26) < 1){
const err55 = {instancePath:instancePath+"/drift",schemaPath:"#/$defs/names/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(Array.isArray(data26)){
const len3 = data26.length;
for(let i4=0; i4<len3; i4++){
let data27 = data26[i4];
if(typeof data27 === "string"){
if(func2(data27) < 1){
const err56 = {instancePath:instancePath+"/drift/" + i4,schemaPath:"#/$defs/names/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
else {
const err57 = {instancePath:instancePath+"/drift/" + i4,schemaPath:"#/$defs/names/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
let i5 = data26.length;
let j1;
if(i5 > 1){
const indices1 = {};
for(;i5--;){
let item1 = data26[i5];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err58 = {instancePath:instancePath+"/drift",schemaPath:"#/$defs/names/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j1}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
break;
}
indices1[item1] = i5;
}
}
}
}
if(data.training_data !== undefined){
if(!(validate39(data.training_data, {instancePath:instancePath+"/training_data",parentData:data,parentDataProperty:"training_data",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
}
if(data.test_data !== undefined){
if(!(validate39(data.test_data, {instancePath:instancePath+"/test_data",parentData:data,parentDataProperty:"test_data",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
}
if(data.params !== undefined){
let data30 = data.params;
if(typeof data30 === "string"){
if(func2(data30) < 1){
const err59 = {instancePath:instancePath+"/params",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
else {
const err60 = {instancePath:instancePath+"/params",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data.seed !== undefined){
let data31 = data.seed;
if(!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31)))){
const err61 = {instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data.card !== undefined){
let data32 = data.card;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
for(const key4 in data32){
if(!((((((key4 === "intended_use") || (key4 === "out_of_scope")) || (key4 === "limitations")) || (key4 === "license")) || (key4 === "language")) || (key4 === "tags"))){
const err62 = {instancePath:instancePath+"/card",schemaPath:"#/properties/card/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data32.intended_use !== undefined){
let data33 = data32.intended_use;
if(typeof data33 === "string"){
if(func2(data33) < 1){
const err63 = {instancePath:instancePath+"/card/intended_use",schemaPath:"#/properties/card/properties/intended_use/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
else {
const err64 = {instancePath:instancePath+"/card/intended_use",schemaPath:"#/properties/card/properties/intended_use/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data32.out_of_scope !== undefined){
let data34 = data32.out_of_scope;
if(typeof data34 === "string"){
if(func2(data34) < 1){
const err65 = {instancePath:instancePath+"/card/out_of_scope",schemaPath:"#/properties/card/properties/out_of_scope/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
else {
const err66 = {instancePath:instancePath+"/card/out_of_scope",schemaPath:"#/properties/card/properties/out_of_scope/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data32.limitations !== undefined){
let data35 = data32.limitations;
if(typeof data35 === "string"){
if(func2(data35) < 1){
const err67 = {instancePath:instancePath+"/card/limitations",schemaPath:"#/properties/card/properties/limitations/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
else {
const err68 = {instancePath:instancePath+"/card/limitations",schemaPath:"#/properties/card/properties/limitations/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data32.license !== undefined){
let data36 = data32.license;
if(typeof data36 === "string"){
if(func2(data36) < 1){
const err69 = {instancePath:instancePath+"/card/license",schemaPath:"#/properties/card/properties/license/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
else {
const err70 = {instancePath:instancePath+"/card/license",schemaPath:"#/properties/card/properties/license/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data32.language !== undefined){
let data37 = data32.language;
if((!(Array.isArray(data37))) && (typeof data37 !== "string")){
const err71 = {instancePath:instancePath+"/card/language",schemaPath:"#/$defs/names/type",keyword:"type",params:{type: schema33.type}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(typeof data37 === "string"){
if(func2(data37) < 1){
const err72 = {instancePath:instancePath+"/card/language",schemaPath:"#/$defs/names/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(Array.isArray(data37)){
const len4 = data37.length;
for(let i6=0; i6<len4; i6++){
let data38 = data37[i6];
if(typeof data38 === "string"){
if(func2(data38) < 1){
const err73 = {instancePath:instancePath+"/card/language/" + i6,schemaPath:"#/$defs/names/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
else {
const err74 = {instancePath:instancePath+"/card/language/" + i6,schemaPath:"#/$defs/names/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
let i7 = data37.length;
let j2;
if(i7 > 1){
const indices2 = {};
for(;i7--;){
let item2 = data37[i7];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err75 = {instancePath:instancePath+"/card/language",schemaPath:"#/$defs/names/uniqueItems",keyword:"uniqueItems",params:{i: i7, j: j2}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
break;
}
indices2[item2] = i7;
}
}
}
}
if(data32.tags !== undefined){
let data39 = data32.tags;
if((!(Array.isArray(data39))) && (typeof data39 !== "string")){
const err76 = {instancePath:instancePath+"/card/tags",schemaPath:"#/$defs/names/type",keyword:"type",params:{type: schema33.type}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(typeof data39 === "string"){
if(func2(data39) < 1){
const err77 = {instancePath:instancePath+"/card/tags",schemaPath:"#/$defs/names/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(Array.isArray(data39)){
const len5 = data39.length;
for(let i8=0; i8<len5; i8++){
let data40 = data39[i8];
if(typeof data40 === "string"){
if(func2(data40) < 1){
const err78 = {instancePath:instancePath+"/card/tags/" + i8,schemaPath:"#/$defs/names/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
else {
const err79 = {instancePath:instancePath+"/card/tags/" + i8,schemaPath:"#/$defs/names/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
let i9 = data39.length;
let j3;
if(i9 > 1){
const indices3 = {};
for(;i9--;){
let item3 = data39[i9];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j3 = indices3[item3];
const err80 = {instancePath:instancePath+"/card/tags",schemaPath:"#/$defs/names/uniqueItems",keyword:"uniqueItems",params:{i: i9, j: j3}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
break;
}
indices3[item3] = i9;
}
}
}
}
}
else {
const err81 = {instancePath:instancePath+"/card",schemaPath:"#/properties/card/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
}
else {
const err82 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
validate38.errors = vErrors;
return errors === 0;
}
validate38.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const pattern37 = new RegExp("^[A-Za-z_][A-Za-z0-9_]*$", "u");

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate29.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = false;
let passing0 = null;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.sql === undefined){
const err0 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "sql"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
}
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.python === undefined){
const err1 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "python"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
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
}
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.shell === undefined){
const err2 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "shell"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid0 = true;
passing0 = 2;
}
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.notebook === undefined){
const err3 = {instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty: "notebook"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 3];
}
else {
if(_valid0){
valid0 = true;
passing0 = 3;
}
}
}
}
if(!valid0){
const err4 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
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
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema76.properties, key0))){
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
if(data.sql !== undefined){
let data0 = data.sql;
if(typeof data0 === "string"){
if(func2(data0) < 1){
const err6 = {instancePath:instancePath+"/sql",schemaPath:"#/properties/sql/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/sql",schemaPath:"#/properties/sql/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.python !== undefined){
let data1 = data.python;
if(typeof data1 === "string"){
if(func2(data1) < 1){
const err8 = {instancePath:instancePath+"/python",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/python",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.shell !== undefined){
let data2 = data.shell;
if(typeof data2 === "string"){
if(func2(data2) < 1){
const err10 = {instancePath:instancePath+"/shell",schemaPath:"#/properties/shell/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/shell",schemaPath:"#/properties/shell/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.notebook !== undefined){
let data3 = data.notebook;
if(typeof data3 === "string"){
if(func2(data3) < 1){
const err12 = {instancePath:instancePath+"/notebook",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/notebook",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.materialized !== undefined){
if(!(validate30(data.materialized, {instancePath:instancePath+"/materialized",parentData:data,parentDataProperty:"materialized",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
if(data.inputs !== undefined){
let data5 = data.inputs;
if((!(Array.isArray(data5))) && (typeof data5 !== "string")){
const err14 = {instancePath:instancePath+"/inputs",schemaPath:"#/$defs/names/type",keyword:"type",params:{type: schema33.type}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(typeof data5 === "string"){
if(func2(data5) < 1){
const err15 = {instancePath:instancePath+"/inputs",schemaPath:"#/$defs/names/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(typeof data6 === "string"){
if(func2(data6) < 1){
const err16 = {instancePath:instancePath+"/inputs/" + i0,schemaPath:"#/$defs/names/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/inputs/" + i0,schemaPath:"#/$defs/names/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
let i1 = data5.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data5[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err18 = {instancePath:instancePath+"/inputs",schemaPath:"#/$defs/names/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
}
if(data.columns_used !== undefined){
let data7 = data.columns_used;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key1 in data7){
let data8 = data7[key1];
if((!(Array.isArray(data8))) && (typeof data8 !== "string")){
const err19 = {instancePath:instancePath+"/columns_used/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/names/type",keyword:"type",params:{type: schema33.type}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(typeof data8 === "string"){
if(func2(data8) < 1){
const err20 = {instancePath:instancePath+"/columns_used/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/names/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i2=0; i2<len1; i2++){
let data9 = data8[i2];
if(typeof data9 === "string"){
if(func2(data9) < 1){
const err21 = {instancePath:instancePath+"/columns_used/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i2,schemaPath:"#/$defs/names/items/minLength",keyword:"minLength",params:{limit: 1}};
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
const err22 = {instancePath:instancePath+"/columns_used/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i2,schemaPath:"#/$defs/names/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
let i3 = data8.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data8[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err23 = {instancePath:instancePath+"/columns_used/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/names/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
}
}
else {
const err24 = {instancePath:instancePath+"/columns_used",schemaPath:"#/properties/columns_used/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.outputs !== undefined){
let data10 = data.outputs;
if(!data10 || typeof data10 != "object"){
const err25 = {instancePath:instancePath+"/outputs",schemaPath:"#/properties/outputs/type",keyword:"type",params:{type: schema76.properties.outputs.type}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(Array.isArray(data10)){
const len2 = data10.length;
for(let i4=0; i4<len2; i4++){
let data11 = data10[i4];
if(typeof data11 === "string"){
if(func2(data11) < 1){
const err26 = {instancePath:instancePath+"/outputs/" + i4,schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/outputs/" + i4,schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"}};
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
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key2 in data10){
let data12 = data10[key2];
if(typeof data12 === "string"){
if(func2(data12) < 1){
const err28 = {instancePath:instancePath+"/outputs/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/outputs/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"}};
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
}
if(data.requirements !== undefined){
let data13 = data.requirements;
if(typeof data13 === "string"){
if(func2(data13) < 1){
const err30 = {instancePath:instancePath+"/requirements",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/requirements",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.env !== undefined){
let data14 = data.env;
if((!(Array.isArray(data14))) && (typeof data14 !== "string")){
const err32 = {instancePath:instancePath+"/env",schemaPath:"#/properties/env/type",keyword:"type",params:{type: schema76.properties.env.type}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
const _errs45 = errors;
let valid19 = true;
const _errs46 = errors;
if(typeof data14 !== "string"){
const err33 = {};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
var _valid1 = _errs46 === errors;
errors = _errs45;
if(vErrors !== null){
if(_errs45){
vErrors.length = _errs45;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs48 = errors;
if(typeof data14 === "string"){
if(!pattern37.test(data14)){
const err34 = {instancePath:instancePath+"/env",schemaPath:"#/$defs/variable/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/env",schemaPath:"#/$defs/variable/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
var _valid1 = _errs48 === errors;
valid19 = _valid1;
}
if(!valid19){
const err36 = {instancePath:instancePath+"/env",schemaPath:"#/properties/env/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(Array.isArray(data14)){
const len3 = data14.length;
for(let i5=0; i5<len3; i5++){
let data15 = data14[i5];
if(typeof data15 === "string"){
if(!pattern37.test(data15)){
const err37 = {instancePath:instancePath+"/env/" + i5,schemaPath:"#/$defs/variable/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/env/" + i5,schemaPath:"#/$defs/variable/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
let i6 = data14.length;
let j2;
if(i6 > 1){
outer0:
for(;i6--;){
for(j2 = i6; j2--;){
if(func0(data14[i6], data14[j2])){
const err39 = {instancePath:instancePath+"/env",schemaPath:"#/properties/env/uniqueItems",keyword:"uniqueItems",params:{i: i6, j: j2}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
break outer0;
}
}
}
}
}
}
if(data.timeout !== undefined){
let data16 = data.timeout;
if(typeof data16 === "string"){
if(!pattern23.test(data16)){
const err40 = {instancePath:instancePath+"/timeout",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?\\s*(ms|s|m|h|d|w)$"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/timeout",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.retries !== undefined){
let data17 = data.retries;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err42 = {instancePath:instancePath+"/retries",schemaPath:"#/properties/retries/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 10 || isNaN(data17)){
const err43 = {instancePath:instancePath+"/retries",schemaPath:"#/properties/retries/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data17 < 0 || isNaN(data17)){
const err44 = {instancePath:instancePath+"/retries",schemaPath:"#/properties/retries/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data.description !== undefined){
let data18 = data.description;
if(typeof data18 === "string"){
if(func2(data18) < 1){
const err45 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data.owner !== undefined){
let data19 = data.owner;
if(typeof data19 === "string"){
if(func2(data19) < 1){
const err47 = {instancePath:instancePath+"/owner",schemaPath:"#/properties/owner/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/owner",schemaPath:"#/properties/owner/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.tags !== undefined){
let data20 = data.tags;
if((!(Array.isArray(data20))) && (typeof data20 !== "string")){
const err49 = {instancePath:instancePath+"/tags",schemaPath:"#/$defs/names/type",keyword:"type",params:{type: schema33.type}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(typeof data20 === "string"){
if(func2(data20) < 1){
const err50 = {instancePath:instancePath+"/tags",schemaPath:"#/$defs/names/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(Array.isArray(data20)){
const len4 = data20.length;
for(let i7=0; i7<len4; i7++){
let data21 = data20[i7];
if(typeof data21 === "string"){
if(func2(data21) < 1){
const err51 = {instancePath:instancePath+"/tags/" + i7,schemaPath:"#/$defs/names/items/minLength",keyword:"minLength",params:{limit: 1}};
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
const err52 = {instancePath:instancePath+"/tags/" + i7,schemaPath:"#/$defs/names/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
let i8 = data20.length;
let j3;
if(i8 > 1){
const indices2 = {};
for(;i8--;){
let item2 = data20[i8];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j3 = indices2[item2];
const err53 = {instancePath:instancePath+"/tags",schemaPath:"#/$defs/names/uniqueItems",keyword:"uniqueItems",params:{i: i8, j: j3}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
break;
}
indices2[item2] = i8;
}
}
}
}
if(data.columns !== undefined){
let data22 = data.columns;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
for(const key3 in data22){
if(!(validate22(data22[key3], {instancePath:instancePath+"/columns/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data22,parentDataProperty:key3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
const err54 = {instancePath:instancePath+"/columns",schemaPath:"#/properties/columns/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data.key !== undefined){
let data24 = data.key;
if((!(Array.isArray(data24))) && (typeof data24 !== "string")){
const err55 = {instancePath:instancePath+"/key",schemaPath:"#/$defs/names/type",keyword:"type",params:{type: schema33.type}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(typeof data24 === "string"){
if(func2(data24) < 1){
const err56 = {instancePath:instancePath+"/key",schemaPath:"#/$defs/names/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(Array.isArray(data24)){
const len5 = data24.length;
for(let i9=0; i9<len5; i9++){
let data25 = data24[i9];
if(typeof data25 === "string"){
if(func2(data25) < 1){
const err57 = {instancePath:instancePath+"/key/" + i9,schemaPath:"#/$defs/names/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
else {
const err58 = {instancePath:instancePath+"/key/" + i9,schemaPath:"#/$defs/names/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
let i10 = data24.length;
let j4;
if(i10 > 1){
const indices3 = {};
for(;i10--;){
let item3 = data24[i10];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j4 = indices3[item3];
const err59 = {instancePath:instancePath+"/key",schemaPath:"#/$defs/names/uniqueItems",keyword:"uniqueItems",params:{i: i10, j: j4}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
break;
}
indices3[item3] = i10;
}
}
}
}
if(data.checks !== undefined){
let data26 = data.checks;
if(Array.isArray(data26)){
const len6 = data26.length;
for(let i11=0; i11<len6; i11++){
if(!(validate24(data26[i11], {instancePath:instancePath+"/checks/" + i11,parentData:data26,parentDataProperty:i11,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err60 = {instancePath:instancePath+"/checks",schemaPath:"#/properties/checks/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data.unit_tests !== undefined){
let data28 = data.unit_tests;
if(Array.isArray(data28)){
const len7 = data28.length;
for(let i12=0; i12<len7; i12++){
if(!(validate34(data28[i12], {instancePath:instancePath+"/unit_tests/" + i12,parentData:data28,parentDataProperty:i12,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
}
}
else {
const err61 = {instancePath:instancePath+"/unit_tests",schemaPath:"#/properties/unit_tests/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data.diff !== undefined){
if(!(validate36(data.diff, {instancePath:instancePath+"/diff",parentData:data,parentDataProperty:"diff",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
}
if(data.model !== undefined){
if(!(validate38(data.model, {instancePath:instancePath+"/model",parentData:data,parentDataProperty:"model",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
}
if(data.connection !== undefined){
if(typeof data.connection !== "boolean"){
const err62 = {instancePath:instancePath+"/connection",schemaPath:"#/properties/connection/type",keyword:"type",params:{type: "boolean"}};
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
const err63 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}
validate29.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema114 = {"type":"object","properties":{"kind":{"enum":["dashboard","api","report","application","notebook","ml"]},"description":{"type":"string","minLength":1},"owner":{"type":"string","minLength":1},"url":{"type":"string","minLength":1},"reads":{"$ref":"#/$defs/names"},"columns":{"$ref":"#/$defs/exposureColumns"}},"required":["kind","reads"],"additionalProperties":false};
const schema116 = {"type":["array","string"],"items":{"$ref":"#/$defs/columnReference"},"if":{"type":"string"},"then":{"$ref":"#/$defs/columnReference"}};

function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate45.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!(Array.isArray(data))) && (typeof data !== "string")){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema116.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(typeof data !== "string"){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs4 = errors;
if(typeof data === "string"){
if(!pattern7.test(data)){
const err2 = {instancePath,schemaPath:"#/$defs/columnReference/pattern",keyword:"pattern",params:{pattern: "^[^.\\s]+(\\.[^.\\s]+){1,2}$"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/$defs/columnReference/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
}
if(!valid0){
const err4 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 === "string"){
if(!pattern7.test(data0)){
const err5 = {instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/columnReference/pattern",keyword:"pattern",params:{pattern: "^[^.\\s]+(\\.[^.\\s]+){1,2}$"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/columnReference/type",keyword:"type",params:{type: "string"}};
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
validate45.errors = vErrors;
return errors === 0;
}
validate45.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate44.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.reads === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reads"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "kind") || (key0 === "description")) || (key0 === "owner")) || (key0 === "url")) || (key0 === "reads")) || (key0 === "columns"))){
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
if(data.kind !== undefined){
let data0 = data.kind;
if(!((((((data0 === "dashboard") || (data0 === "api")) || (data0 === "report")) || (data0 === "application")) || (data0 === "notebook")) || (data0 === "ml"))){
const err3 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema114.properties.kind.enum}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.description !== undefined){
let data1 = data.description;
if(typeof data1 === "string"){
if(func2(data1) < 1){
const err4 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.owner !== undefined){
let data2 = data.owner;
if(typeof data2 === "string"){
if(func2(data2) < 1){
const err6 = {instancePath:instancePath+"/owner",schemaPath:"#/properties/owner/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/owner",schemaPath:"#/properties/owner/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.url !== undefined){
let data3 = data.url;
if(typeof data3 === "string"){
if(func2(data3) < 1){
const err8 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.reads !== undefined){
let data4 = data.reads;
if((!(Array.isArray(data4))) && (typeof data4 !== "string")){
const err10 = {instancePath:instancePath+"/reads",schemaPath:"#/$defs/names/type",keyword:"type",params:{type: schema33.type}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(typeof data4 === "string"){
if(func2(data4) < 1){
const err11 = {instancePath:instancePath+"/reads",schemaPath:"#/$defs/names/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(typeof data5 === "string"){
if(func2(data5) < 1){
const err12 = {instancePath:instancePath+"/reads/" + i0,schemaPath:"#/$defs/names/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/reads/" + i0,schemaPath:"#/$defs/names/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
let i1 = data4.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data4[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err14 = {instancePath:instancePath+"/reads",schemaPath:"#/$defs/names/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
}
if(data.columns !== undefined){
if(!(validate45(data.columns, {instancePath:instancePath+"/columns",parentData:data,parentDataProperty:"columns",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
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
validate44.errors = vErrors;
return errors === 0;
}
validate44.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:towpath:schema:pipeline:1" */;
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
if(data.pipeline === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "pipeline"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
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
if(data.version !== undefined){
if(1 !== data.version){
const err3 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.pipeline !== undefined){
let data1 = data.pipeline;
if(typeof data1 === "string"){
if(func2(data1) > 63){
const err4 = {instancePath:instancePath+"/pipeline",schemaPath:"#/$defs/dashedName/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!pattern4.test(data1)){
const err5 = {instancePath:instancePath+"/pipeline",schemaPath:"#/$defs/dashedName/pattern",keyword:"pattern",params:{pattern: "^(?![Tt][Oo][Ww][Pp][Aa][Tt][Hh]_)[A-Za-z_][A-Za-z0-9_-]*$"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/pipeline",schemaPath:"#/$defs/dashedName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.description !== undefined){
let data2 = data.description;
if(typeof data2 === "string"){
if(func2(data2) < 1){
const err7 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
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
if(data.owner !== undefined){
let data3 = data.owner;
if(typeof data3 === "string"){
if(func2(data3) < 1){
const err9 = {instancePath:instancePath+"/owner",schemaPath:"#/properties/owner/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/owner",schemaPath:"#/properties/owner/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.tags !== undefined){
let data4 = data.tags;
if((!(Array.isArray(data4))) && (typeof data4 !== "string")){
const err11 = {instancePath:instancePath+"/tags",schemaPath:"#/$defs/names/type",keyword:"type",params:{type: schema33.type}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(typeof data4 === "string"){
if(func2(data4) < 1){
const err12 = {instancePath:instancePath+"/tags",schemaPath:"#/$defs/names/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(typeof data5 === "string"){
if(func2(data5) < 1){
const err13 = {instancePath:instancePath+"/tags/" + i0,schemaPath:"#/$defs/names/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/tags/" + i0,schemaPath:"#/$defs/names/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
let i1 = data4.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data4[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err15 = {instancePath:instancePath+"/tags",schemaPath:"#/$defs/names/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
}
if(data.schedule !== undefined){
let data6 = data.schedule;
if(typeof data6 === "string"){
if(!pattern5.test(data6)){
const err16 = {instancePath:instancePath+"/schedule",schemaPath:"#/properties/schedule/pattern",keyword:"pattern",params:{pattern: "^(@(hourly|daily|weekly|monthly|yearly)|\\S+(\\s+\\S+){4})$"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/schedule",schemaPath:"#/properties/schedule/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.sources !== undefined){
let data7 = data.sources;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key1 in data7){
const _errs19 = errors;
if(typeof key1 === "string"){
if(func2(key1) > 63){
const err18 = {instancePath:instancePath+"/sources",schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 63},propertyName:key1};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!pattern6.test(key1)){
const err19 = {instancePath:instancePath+"/sources",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^(?![Tt][Oo][Ww][Pp][Aa][Tt][Hh]_)[A-Za-z_][A-Za-z0-9_]*$"},propertyName:key1};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/sources",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},propertyName:key1};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
var valid6 = _errs19 === errors;
if(!valid6){
const err21 = {instancePath:instancePath+"/sources",schemaPath:"#/properties/sources/propertyNames",keyword:"propertyNames",params:{propertyName: key1}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
for(const key2 in data7){
if(!(validate21(data7[key2], {instancePath:instancePath+"/sources/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data7,parentDataProperty:key2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
}
else {
const err22 = {instancePath:instancePath+"/sources",schemaPath:"#/properties/sources/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.tasks !== undefined){
let data9 = data.tasks;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key3 in data9){
const _errs26 = errors;
if(typeof key3 === "string"){
if(func2(key3) > 63){
const err23 = {instancePath:instancePath+"/tasks",schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 63},propertyName:key3};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(!pattern6.test(key3)){
const err24 = {instancePath:instancePath+"/tasks",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^(?![Tt][Oo][Ww][Pp][Aa][Tt][Hh]_)[A-Za-z_][A-Za-z0-9_]*$"},propertyName:key3};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/tasks",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},propertyName:key3};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
var valid9 = _errs26 === errors;
if(!valid9){
const err26 = {instancePath:instancePath+"/tasks",schemaPath:"#/properties/tasks/propertyNames",keyword:"propertyNames",params:{propertyName: key3}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
for(const key4 in data9){
if(!(validate29(data9[key4], {instancePath:instancePath+"/tasks/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data9,parentDataProperty:key4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
}
else {
const err27 = {instancePath:instancePath+"/tasks",schemaPath:"#/properties/tasks/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.exposures !== undefined){
let data11 = data.exposures;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key5 in data11){
const _errs33 = errors;
if(typeof key5 === "string"){
if(func2(key5) > 63){
const err28 = {instancePath:instancePath+"/exposures",schemaPath:"#/$defs/dashedName/maxLength",keyword:"maxLength",params:{limit: 63},propertyName:key5};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!pattern4.test(key5)){
const err29 = {instancePath:instancePath+"/exposures",schemaPath:"#/$defs/dashedName/pattern",keyword:"pattern",params:{pattern: "^(?![Tt][Oo][Ww][Pp][Aa][Tt][Hh]_)[A-Za-z_][A-Za-z0-9_-]*$"},propertyName:key5};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/exposures",schemaPath:"#/$defs/dashedName/type",keyword:"type",params:{type: "string"},propertyName:key5};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
var valid12 = _errs33 === errors;
if(!valid12){
const err31 = {instancePath:instancePath+"/exposures",schemaPath:"#/properties/exposures/propertyNames",keyword:"propertyNames",params:{propertyName: key5}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
for(const key6 in data11){
if(!(validate44(data11[key6], {instancePath:instancePath+"/exposures/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data11,parentDataProperty:key6,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
}
}
else {
const err32 = {instancePath:instancePath+"/exposures",schemaPath:"#/properties/exposures/type",keyword:"type",params:{type: "object"}};
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
const err33 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
function equal(a, b) {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && equal(a[key], b[key]));
}
function ucs2length(text) {
  let length = 0;
  for (const _ of text) length++;
  return length;
}
