package org.essaim.initiative;

/// An import was committed that created or changed funded projects: published once an import, after the commit.
public record FundedProjectsChanged(Dataset dataset) {}
