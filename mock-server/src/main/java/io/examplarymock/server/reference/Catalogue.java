package io.examplarymock.server.reference;

import java.util.List;

/** The student levels and taxonomies that presets name. One id is documented (G8); all others are M. */
public final class Catalogue {
    /** Levels of students, by school system. */
    public static final List<Entry> STUDENT_LEVELS = List.of(
            new Entry("us_elementary_school", "Elementary school (US, grades 1-5)"),
            new Entry("us_middle_school", "Middle school (US, grades 6-8)"),
            new Entry("us_high_school_lower", "High school, lower grades (US, grades 9-10)"),
            new Entry("us_high_school_upper", "High school, upper grades (US, grades 11-12)"),
            new Entry("us_undergraduate", "Undergraduate (US)"),
            new Entry("nl_basisschool", "Basisschool (NL)"),
            new Entry("nl_vmbo", "Vmbo (NL)"),
            new Entry("nl_havo", "Havo (NL)"),
            new Entry("nl_vwo", "Vwo (NL)"),
            new Entry("nl_mbo", "Mbo (NL)"),
            new Entry("nl_hbo", "Hbo (NL)"));

    /** Ways to grade learning goals. */
    public static final List<Entry> TAXONOMIES = List.of(
            new Entry("taxonomy_bloom", "Bloom's revised taxonomy"),
            new Entry("taxonomy_solo", "SOLO taxonomy"),
            new Entry("taxonomy_rtti", "RTTI"));

    private Catalogue() {}

    /** One of them. */
    public record Entry(String id, String name) {}
}
