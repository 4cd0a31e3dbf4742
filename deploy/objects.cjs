// Holds the objects of a file against Kubernetes' own schemas, as the npm package kubernetes-models has them; what others define (the operator's databases) it passes over.
'use strict';
const fs = require('fs');
const yaml = require('js-yaml');

let faults = 0;
let known = 0;
for (const object of yaml.loadAll(fs.readFileSync(process.argv[2], 'utf8')).filter(Boolean)) {
  let model;
  try {
    model = require(`kubernetes-models/${object.apiVersion}/${object.kind}`)[object.kind];
  } catch (foreign) {
    continue;
  }
  known++;
  try {
    new model(object).validate();
  } catch (fault) {
    faults++;
    console.log(`${object.kind} ${object.metadata.name}: ${fault.message}`);
  }
}
if (known === 0) {
  console.log('no object is known');
}
process.exitCode = faults > 0 || known === 0 ? 1 : 0;
