// Without Angular's own build: its compiler comes along and makes the app in the page.
import 'zone.js';
import '@angular/compiler';
import { Component, CUSTOM_ELEMENTS_SCHEMA, provideZoneChangeDetection, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { host } from './host.js';

const template = `
<sb-spheres id="alone"></sb-spheres>
<sb-rounds id="inside" [round]="2"></sb-rounds>
<sb-value-levels id="around">
  <h2 slot="heading">Kop {{ state().count }}</h2>
  <p slot="caption">Bijschrift {{ state().count }}</p>
</sb-value-levels>
@if (state().shown) { <sb-value-levels id="toggled"></sb-value-levels> }
<sb-spheres
  id="given"
  [editable]="state().editable"
  [headingLevel]="state().level"
  [heading]="state().heading"
  [parts]="state().parts"
  (sb-select)="hear($event)"
  (sb-change)="hear($event)"
  (lowercaseevent)="hear($event)"
  (camelEvent)="hear($event)"
  (CAPSevent)="hear($event)"
  (PascalEvent)="hear($event)"
></sb-spheres>
<sb-support-map id="object" [conversation]="state().conversation"></sb-support-map>`;

host((target, state, hear) => {
  const shown = signal(state);
  class App {
    state = shown;
    hear = hear;
  }
  const options = { selector: '#app', template, schemas: [CUSTOM_ELEMENTS_SCHEMA] };
  bootstrapApplication(Component(options)(App) ?? App, {
    providers: [provideZoneChangeDetection()],
  });
  return (next) => shown.set(next);
});
