/* Generated from schemas/ by `npm run generate`. Do not edit. */

export const validate = validate20;

const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:towpath:schema:plan:1","type":"object","properties":{"version":{"const":1},"base":{"type":"string"},"head":{"type":"string"},"digest":{"type":"string"},"tasks":{"type":"array","items":{"type":"object","properties":{"id":{"type":"string"},"selected":{"type":"boolean"},"direct":{"type":"boolean"},"change":{"type":"object","properties":{"class":{"enum":["none","columns","rows","schema","code","unknown"]},"columns":{"type":"array","items":{"type":"string"}}},"required":["class","columns"],"additionalProperties":false},"reason":{"type":"array","items":{"type":"string"}},"file":{"type":"string"},"line":{"type":"integer","minimum":1}},"required":["id","selected","direct","change","reason","file","line"],"additionalProperties":false}},"removed":{"type":"array","items":{"type":"string"}},"contracts":{"type":"array","items":{"type":"object","properties":{"id":{"type":"string"},"class":{"enum":["breaking","additive","none"]},"changes":{"type":"array","items":{"type":"string"}},"consumers":{"type":"array","items":{"type":"string"}},"file":{"type":"string"},"line":{"type":"integer","minimum":1}},"required":["id","class","changes","consumers","file","line"],"additionalProperties":false}}},"required":["version","base","head","digest","tasks","removed","contracts"],"additionalProperties":false};

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:towpath:schema:plan:1" */;
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
if(data.base === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "base"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.head === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "head"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.digest === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "digest"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.tasks === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tasks"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.removed === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "removed"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.contracts === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "contracts"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "version") || (key0 === "base")) || (key0 === "head")) || (key0 === "digest")) || (key0 === "tasks")) || (key0 === "removed")) || (key0 === "contracts"))){
const err7 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.version !== undefined){
if(1 !== data.version){
const err8 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue: 1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.base !== undefined){
if(typeof data.base !== "string"){
const err9 = {instancePath:instancePath+"/base",schemaPath:"#/properties/base/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.head !== undefined){
if(typeof data.head !== "string"){
const err10 = {instancePath:instancePath+"/head",schemaPath:"#/properties/head/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.digest !== undefined){
if(typeof data.digest !== "string"){
const err11 = {instancePath:instancePath+"/digest",schemaPath:"#/properties/digest/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.tasks !== undefined){
let data4 = data.tasks;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.id === undefined){
const err12 = {instancePath:instancePath+"/tasks/" + i0,schemaPath:"#/properties/tasks/items/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data5.selected === undefined){
const err13 = {instancePath:instancePath+"/tasks/" + i0,schemaPath:"#/properties/tasks/items/required",keyword:"required",params:{missingProperty: "selected"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data5.direct === undefined){
const err14 = {instancePath:instancePath+"/tasks/" + i0,schemaPath:"#/properties/tasks/items/required",keyword:"required",params:{missingProperty: "direct"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data5.change === undefined){
const err15 = {instancePath:instancePath+"/tasks/" + i0,schemaPath:"#/properties/tasks/items/required",keyword:"required",params:{missingProperty: "change"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data5.reason === undefined){
const err16 = {instancePath:instancePath+"/tasks/" + i0,schemaPath:"#/properties/tasks/items/required",keyword:"required",params:{missingProperty: "reason"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data5.file === undefined){
const err17 = {instancePath:instancePath+"/tasks/" + i0,schemaPath:"#/properties/tasks/items/required",keyword:"required",params:{missingProperty: "file"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data5.line === undefined){
const err18 = {instancePath:instancePath+"/tasks/" + i0,schemaPath:"#/properties/tasks/items/required",keyword:"required",params:{missingProperty: "line"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
for(const key1 in data5){
if(!(((((((key1 === "id") || (key1 === "selected")) || (key1 === "direct")) || (key1 === "change")) || (key1 === "reason")) || (key1 === "file")) || (key1 === "line"))){
const err19 = {instancePath:instancePath+"/tasks/" + i0,schemaPath:"#/properties/tasks/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data5.id !== undefined){
if(typeof data5.id !== "string"){
const err20 = {instancePath:instancePath+"/tasks/" + i0+"/id",schemaPath:"#/properties/tasks/items/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data5.selected !== undefined){
if(typeof data5.selected !== "boolean"){
const err21 = {instancePath:instancePath+"/tasks/" + i0+"/selected",schemaPath:"#/properties/tasks/items/properties/selected/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data5.direct !== undefined){
if(typeof data5.direct !== "boolean"){
const err22 = {instancePath:instancePath+"/tasks/" + i0+"/direct",schemaPath:"#/properties/tasks/items/properties/direct/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data5.change !== undefined){
let data9 = data5.change;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.class === undefined){
const err23 = {instancePath:instancePath+"/tasks/" + i0+"/change",schemaPath:"#/properties/tasks/items/properties/change/required",keyword:"required",params:{missingProperty: "class"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data9.columns === undefined){
const err24 = {instancePath:instancePath+"/tasks/" + i0+"/change",schemaPath:"#/properties/tasks/items/properties/change/required",keyword:"required",params:{missingProperty: "columns"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
for(const key2 in data9){
if(!((key2 === "class") || (key2 === "columns"))){
const err25 = {instancePath:instancePath+"/tasks/" + i0+"/change",schemaPath:"#/properties/tasks/items/properties/change/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data9.class !== undefined){
let data10 = data9.class;
if(!((((((data10 === "none") || (data10 === "columns")) || (data10 === "rows")) || (data10 === "schema")) || (data10 === "code")) || (data10 === "unknown"))){
const err26 = {instancePath:instancePath+"/tasks/" + i0+"/change/class",schemaPath:"#/properties/tasks/items/properties/change/properties/class/enum",keyword:"enum",params:{allowedValues: schema31.properties.tasks.items.properties.change.properties.class.enum}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data9.columns !== undefined){
let data11 = data9.columns;
if(Array.isArray(data11)){
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
if(typeof data11[i1] !== "string"){
const err27 = {instancePath:instancePath+"/tasks/" + i0+"/change/columns/" + i1,schemaPath:"#/properties/tasks/items/properties/change/properties/columns/items/type",keyword:"type",params:{type: "string"}};
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
const err28 = {instancePath:instancePath+"/tasks/" + i0+"/change/columns",schemaPath:"#/properties/tasks/items/properties/change/properties/columns/type",keyword:"type",params:{type: "array"}};
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
const err29 = {instancePath:instancePath+"/tasks/" + i0+"/change",schemaPath:"#/properties/tasks/items/properties/change/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data5.reason !== undefined){
let data13 = data5.reason;
if(Array.isArray(data13)){
const len2 = data13.length;
for(let i2=0; i2<len2; i2++){
if(typeof data13[i2] !== "string"){
const err30 = {instancePath:instancePath+"/tasks/" + i0+"/reason/" + i2,schemaPath:"#/properties/tasks/items/properties/reason/items/type",keyword:"type",params:{type: "string"}};
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
const err31 = {instancePath:instancePath+"/tasks/" + i0+"/reason",schemaPath:"#/properties/tasks/items/properties/reason/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data5.file !== undefined){
if(typeof data5.file !== "string"){
const err32 = {instancePath:instancePath+"/tasks/" + i0+"/file",schemaPath:"#/properties/tasks/items/properties/file/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data5.line !== undefined){
let data16 = data5.line;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
const err33 = {instancePath:instancePath+"/tasks/" + i0+"/line",schemaPath:"#/properties/tasks/items/properties/line/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 < 1 || isNaN(data16)){
const err34 = {instancePath:instancePath+"/tasks/" + i0+"/line",schemaPath:"#/properties/tasks/items/properties/line/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
else {
const err35 = {instancePath:instancePath+"/tasks/" + i0,schemaPath:"#/properties/tasks/items/type",keyword:"type",params:{type: "object"}};
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
else {
const err36 = {instancePath:instancePath+"/tasks",schemaPath:"#/properties/tasks/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.removed !== undefined){
let data17 = data.removed;
if(Array.isArray(data17)){
const len3 = data17.length;
for(let i3=0; i3<len3; i3++){
if(typeof data17[i3] !== "string"){
const err37 = {instancePath:instancePath+"/removed/" + i3,schemaPath:"#/properties/removed/items/type",keyword:"type",params:{type: "string"}};
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
const err38 = {instancePath:instancePath+"/removed",schemaPath:"#/properties/removed/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.contracts !== undefined){
let data19 = data.contracts;
if(Array.isArray(data19)){
const len4 = data19.length;
for(let i4=0; i4<len4; i4++){
let data20 = data19[i4];
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.id === undefined){
const err39 = {instancePath:instancePath+"/contracts/" + i4,schemaPath:"#/properties/contracts/items/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data20.class === undefined){
const err40 = {instancePath:instancePath+"/contracts/" + i4,schemaPath:"#/properties/contracts/items/required",keyword:"required",params:{missingProperty: "class"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data20.changes === undefined){
const err41 = {instancePath:instancePath+"/contracts/" + i4,schemaPath:"#/properties/contracts/items/required",keyword:"required",params:{missingProperty: "changes"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data20.consumers === undefined){
const err42 = {instancePath:instancePath+"/contracts/" + i4,schemaPath:"#/properties/contracts/items/required",keyword:"required",params:{missingProperty: "consumers"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data20.file === undefined){
const err43 = {instancePath:instancePath+"/contracts/" + i4,schemaPath:"#/properties/contracts/items/required",keyword:"required",params:{missingProperty: "file"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data20.line === undefined){
const err44 = {instancePath:instancePath+"/contracts/" + i4,schemaPath:"#/properties/contracts/items/required",keyword:"required",params:{missingProperty: "line"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
for(const key3 in data20){
if(!((((((key3 === "id") || (key3 === "class")) || (key3 === "changes")) || (key3 === "consumers")) || (key3 === "file")) || (key3 === "line"))){
const err45 = {instancePath:instancePath+"/contracts/" + i4,schemaPath:"#/properties/contracts/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data20.id !== undefined){
if(typeof data20.id !== "string"){
const err46 = {instancePath:instancePath+"/contracts/" + i4+"/id",schemaPath:"#/properties/contracts/items/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data20.class !== undefined){
let data22 = data20.class;
if(!(((data22 === "breaking") || (data22 === "additive")) || (data22 === "none"))){
const err47 = {instancePath:instancePath+"/contracts/" + i4+"/class",schemaPath:"#/properties/contracts/items/properties/class/enum",keyword:"enum",params:{allowedValues: schema31.properties.contracts.items.properties.class.enum}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data20.changes !== undefined){
let data23 = data20.changes;
if(Array.isArray(data23)){
const len5 = data23.length;
for(let i5=0; i5<len5; i5++){
if(typeof data23[i5] !== "string"){
const err48 = {instancePath:instancePath+"/contracts/" + i4+"/changes/" + i5,schemaPath:"#/properties/contracts/items/properties/changes/items/type",keyword:"type",params:{type: "string"}};
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
const err49 = {instancePath:instancePath+"/contracts/" + i4+"/changes",schemaPath:"#/properties/contracts/items/properties/changes/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data20.consumers !== undefined){
let data25 = data20.consumers;
if(Array.isArray(data25)){
const len6 = data25.length;
for(let i6=0; i6<len6; i6++){
if(typeof data25[i6] !== "string"){
const err50 = {instancePath:instancePath+"/contracts/" + i4+"/consumers/" + i6,schemaPath:"#/properties/contracts/items/properties/consumers/items/type",keyword:"type",params:{type: "string"}};
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
const err51 = {instancePath:instancePath+"/contracts/" + i4+"/consumers",schemaPath:"#/properties/contracts/items/properties/consumers/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data20.file !== undefined){
if(typeof data20.file !== "string"){
const err52 = {instancePath:instancePath+"/contracts/" + i4+"/file",schemaPath:"#/properties/contracts/items/properties/file/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data20.line !== undefined){
let data28 = data20.line;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
const err53 = {instancePath:instancePath+"/contracts/" + i4+"/line",schemaPath:"#/properties/contracts/items/properties/line/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 < 1 || isNaN(data28)){
const err54 = {instancePath:instancePath+"/contracts/" + i4+"/line",schemaPath:"#/properties/contracts/items/properties/line/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
}
else {
const err55 = {instancePath:instancePath+"/contracts/" + i4,schemaPath:"#/properties/contracts/items/type",keyword:"type",params:{type: "object"}};
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
const err56 = {instancePath:instancePath+"/contracts",schemaPath:"#/properties/contracts/type",keyword:"type",params:{type: "array"}};
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
const err57 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
