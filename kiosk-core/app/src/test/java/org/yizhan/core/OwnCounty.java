package org.yizhan.core;

import io.quarkus.test.junit.QuarkusTestProfile;

/// A core of their own for tests that put another catalogue or roster in the sample's place.
public class OwnCounty implements QuarkusTestProfile {}
