/**
 * What teachers bring for questions to be made of, and how far it is processed (facts E14, P3). Nothing is ever fetched.
 * Start at {@link io.examplarymock.server.sourcematerial.SourceMaterial}.
 */
package io.examplarymock.server.sourcematerial;
